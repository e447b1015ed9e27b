import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldPlain } from '#engines/chinese'
import { indexedTerms } from '../terms/indexedTerms.ts'
import { keysOf } from '../terms/keys.ts'
import { gatherTerms } from './gatherTerms.ts'

/** The same in the plainest way: the terms and keys of one text after the other. */
function plainly(texts: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [place, text] of texts.entries())
    for (const term of new Set([...indexedTerms(foldPlain(text)).terms, ...keysOf(text)]))
      found.set(term, [...(found.get(term) ?? []), place])
  return found
}

function gathered(texts: readonly string[]): Map<string, number[]> {
  const gathering = gatherTerms()
  for (const [place, text] of texts.entries())
    expect(gathering.add(place, text)).toBe(indexedTerms(foldPlain(text)).length)
  const terms = [...gathering.terms()]
  expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length)
  return new Map(terms.map(({ term, places }) => [term, [...places]]))
}

const pieces = fc.constantFrom(
  '甲',
  '乙丙',
  '圖',
  '图',
  '𠮷',
  'AI',
  'schemes',
  '5,000萬元',
  '2028年',
  '3月1日',
  '，',
  '。 ',
  '㎡',
  '😀',
  'a𐐀'.repeat(30),
  '\u0000',
  '\ud800',
  'x'.repeat(90),
)

it('gives the terms of the texts one by one, each with its passages in order, whatever the texts', () => {
  const text = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(''))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      expect(gathered(texts)).toEqual(plainly(texts))
    }),
  )
})

it('does so for many thousand different terms, which outgrow its tables again and again', () => {
  const texts = Array.from({ length: 300 }, (_, at) =>
    String.fromCodePoint(...Array.from({ length: 120 }, (__, to) => 0x4e00 + ((at * 7919 + to * to * 31) % 20_000))),
  )
  const terms = gathered(texts)
  expect(terms.size).toBeGreaterThan(20_000)
  expect(terms).toEqual(plainly(texts))
})
