import { foldPlain, type Glossary } from '#engines/chinese'
import { describe, expect, it } from 'vitest'
import { lacksOf } from './lack.ts'
import { coveredBy, heldIn, piecesOf } from './pieces.ts'

const glossary: Glossary = []
const lackOf = (question: string, text: string) => {
  const read = piecesOf(question, glossary)
  return lacksOf(read, () => 1)(coveredBy(read, heldIn(foldPlain(text))))
}

describe('What of a question is not said', () => {
  it('is nothing where all that it is about is said', () => {
    const lack = lackOf('沙盒有多少銀行？', '沙盒涵蓋20家銀行')
    expect(lack).toMatchObject({ missing: 0, share: 0, worst: 0, asked: 0 })
    expect(lack.all).toBeGreaterThan(0)
  })

  it('is counted by characters, the worst piece apart, and apart what stands beside the word that asks', () => {
    expect(lackOf('沙盒有多少銀行？', '沙盒已走到第二期')).toMatchObject({ missing: 2, share: 0.5, worst: 2, asked: 2 })
    expect(lackOf('沙盒的涵蓋範圍有多少銀行？', '涵蓋範圍有20家銀行')).toMatchObject({ missing: 2, worst: 2, asked: 0 })
    expect(lackOf('沙盒有多少銀行？', '')).toMatchObject({ missing: 4, share: 1, worst: 2 })
  })

  it('counts a word of English as two characters, by its stem', () => {
    const { all, missing } = lackOf('sandbox banks', 'the bank')
    expect(all).toBeCloseTo(4)
    expect(missing).toBeCloseTo(2)
  })

  it('is no share of a question about nothing', () => {
    expect(lackOf('多少', '銀行')).toMatchObject({ all: 0, share: 0, missing: 0 })
  })
})
