import { foldPlain, type Glossary } from '#engines/chinese'
import { describe, expect, it } from 'vitest'
import { coveredBy, heldIn, piecesOf } from './pieces.ts'
import { unheardPersons } from './unheardPersons.ts'

const glossary: Glossary = []
const unheard = (question: string, texts: string): number => {
  const read = piecesOf(question, glossary)
  return unheardPersons(read, coveredBy(read, heldIn(foldPlain(texts))))
}

describe('A person that a question names', () => {
  it.each(['點解李家超要自己做主席', '为什么由李家超亲自担任主席'])(
    'is unheard of where no text has the name: %s',
    (question) => {
      expect(unheard(question, '陳茂波主持委員會，任主席。')).toBe(1)
      expect(unheard(question, '李家超主持委員會，任主席。')).toBe(0)
    },
  )

  it('is no word that begins like a surname', () => {
    expect(unheard('這張藍圖的關鍵是什麼？', '委員會')).toBe(0)
    expect(unheard('黃金有多少？', '委員會')).toBe(0)
  })
})
