import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldPlain } from '#engines/chinese'
import { readQuery } from '../query/readQuery.ts'
import { weigh } from '../query/weighed.ts'
import { indexedTerms } from '../terms/indexedTerms.ts'
import { candidatesOf } from './candidates.ts'
import { confidenceOf } from './confidence.ts'
import { preparePassage } from './preparePassage.ts'
import { rankPassages } from './rankPassages.ts'

/** Ranks texts for a question as a store would that holds just these. */
function ranked(question: string, texts: readonly string[], additions: Parameters<typeof readQuery>[1] = []) {
  const frequency = new Map<string, number>()
  let units = 0
  for (const text of texts) {
    const { terms, length } = indexedTerms(foldPlain(text))
    units += length
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  }
  const meanLength = units / texts.length
  const terms = weigh(readQuery(question, additions), { passages: texts.length, meanLength, frequency })
  const found = rankPassages(
    terms,
    texts.map((text) => ({ prepared: preparePassage(text) })),
    meanLength,
  )
  return { found, confidence: confidenceOf(terms, found) }
}

const town = [
  '圖書館逢星期一休息。其餘日子由上午九時開放至下午八時。借書最多十本。',
  '游泳池每年十一月關閉，以便維修。泳池旁設有更衣室。',
  '渡輪每二十分鐘一班，尾班船於午夜開出。船上不准吸煙。',
  '街市設有一百個攤檔，售賣蔬菜、魚及肉類。',
]

describe('ranking', () => {
  it('puts the passage and the sentence first that say most of what is asked', () => {
    const { found } = ranked('尾班船幾時開出？', town)
    const [first] = found
    expect(first?.candidate.prepared.text).toBe(town[2])
    const [best] = first?.sentences ?? []
    expect(first?.candidate.prepared.text.slice(best?.start, best?.end)).toBe('渡輪每二十分鐘一班，尾班船於午夜開出。')
  })
  it('prefers words that stand together to the same words apart', () => {
    const together = '水塔高三十米。公園很大。花園很小。'
    const apart = '水很清。塔高三層，公園很大。三十米的花園很小。'
    expect(ranked('水塔高三十米', [apart, together]).found[0]?.candidate.prepared.text).toBe(together)
  })
  it('is the same for a question in either script', () => {
    expect(ranked('圖書館幾時開放', town).found.map(({ score }) => score)).toEqual(
      ranked('图书馆几时开放', town).found.map(({ score }) => score),
    )
  })
  it('is surer of what is there than of what is not', () => {
    const there = ranked('游泳池幾時關閉維修？', town).confidence
    expect(there).toBeGreaterThan(0.7)
    for (const missing of ['電影院票價是多少？', '圖書館的館長是誰？', '机场在哪里？'])
      expect(ranked(missing, town).confidence).toBeLessThan(there / 2)
  })
  it('is sure of what additions find where no word of the question itself is in the texts', () => {
    const bare = ranked('When is the swimming pool closed for repairs?', town)
    const added = ranked('When is the swimming pool closed for repairs?', town, [
      { text: '游泳池', weight: 0.8 },
      { text: '關閉', weight: 0.8 },
      { text: '維修', weight: 0.8 },
    ])
    expect(bare.confidence).toBe(0)
    expect(added.found[0]?.candidate.prepared.text).toBe(town[1])
    expect(added.confidence).toBeGreaterThan(0.5)
  })
  it('gives sentences within the passage, in order of score, and shares from 0 to 1, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', '，', 'a', '1', '…', '㎡', '😀', ' ') })
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 5 }), (question, texts) => {
        const { found, confidence } = ranked(question, texts)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        for (const { candidate, coverage, sentences } of found) {
          expect(coverage).toBeGreaterThanOrEqual(0)
          expect(coverage).toBeLessThanOrEqual(1 + 1e-9)
          for (const [at, { start, end, score }] of sentences.entries()) {
            expect(candidate.prepared.text.slice(start, end).trim()).not.toBe('')
            expect(score).toBeLessThanOrEqual(sentences[at - 1]?.score ?? Number.POSITIVE_INFINITY)
          }
        }
      }),
    )
  })
})

describe('candidates', () => {
  const term = (information: number) => ({
    key: '甲乙',
    kind: 'pair' as const,
    weight: 1,
    own: true,
    units: ['甲', '乙'],
    passages: 1,
    information,
  })
  it('are those with most information, the first among equals, and no more than asked for', () => {
    const postings = [
      { term: term(2), passages: [3, 9] },
      { term: term(1), passages: [1, 3, 5] },
    ]
    expect(candidatesOf(postings)).toEqual([3, 9, 1, 5])
    expect(candidatesOf(postings, 3)).toEqual([3, 9, 1])
  })
})
