import { describe, expect, it } from 'vitest'
import { chooseTerms } from './choose.ts'
import { readQuery } from './readQuery.ts'
import { weigh } from './weighed.ts'

const weightOf = (query: ReturnType<typeof readQuery>, key: string) =>
  query.terms.find((term) => term.key === key)?.weight

describe('a question', () => {
  it('counts what it says above how it asks', () => {
    const query = readQuery('渡輪何時開出？')
    expect(weightOf(query, '渡轮')).toBe(1)
    expect(weightOf(query, '何时')).toBeLessThan(0.5)
    expect(weightOf(query, '轮何')).toBeLessThan(0.5)
  })
  it('keeps all its own words beside those that are added, each by its higher weight', () => {
    const alone = readQuery('幾時有船')
    const query = readQuery('幾時有船', [
      { text: '渡輪班次', weight: 0.5 },
      { text: '船', weight: 0.2 },
    ])
    for (const term of alone.terms) expect(query.terms).toContainEqual(term)
    expect(query.terms.find(({ key }) => key === '渡轮')).toMatchObject({ weight: 0.5, own: false })
    expect(query.terms.find(({ key }) => key === '船')).toMatchObject({ weight: 1, own: true })
  })
  it('has no terms where it is empty or only signs', () => {
    for (const text of ['', '   ', '😀😀', '？！…', '\u200b\u202e']) expect(readQuery(text).terms).toEqual([])
  })
  it('of 10,000 characters is scored by no more than 128 terms', () => {
    const long = Array.from({ length: 10_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const query = readQuery(long)
    expect(query.terms.length).toBeLessThanOrEqual(600)
    expect(weigh(query, { passages: 10, meanLength: 100, frequency: new Map() })).toHaveLength(128)
  })
})

describe('the terms that bring candidates', () => {
  const chosen = (text: string, passages: number, frequency: Readonly<Record<string, number>>) =>
    chooseTerms(
      weigh(readQuery(text), { passages, meanLength: 100, frequency: new Map(Object.entries(frequency)) }),
      passages,
    ).map(({ key }) => key)

  it('are the rarer pairs, and no single characters beside them', () => {
    const frequency = { 甲乙: 5, 乙丙: 90_000, 丙丁: 7, 丁戊: 3, 戊己: 2, 甲: 5, 乙: 9 }
    expect(chosen('甲乙丙丁戊己', 100_000, frequency)).toEqual(['戊己', '丁戊', '甲乙', '丙丁'])
  })
  it('are at least the rarest four, however common', () => {
    const frequency = { 甲乙: 50_000, 乙丙: 60_000, 丙丁: 70_000, 丁戊: 80_000, 戊己: 90_000 }
    expect(chosen('甲乙丙丁戊己', 100_000, frequency)).toEqual(['甲乙', '乙丙', '丙丁', '丁戊'])
  })
  it('are single characters where there is nothing else', () => {
    expect(chosen('船', 1_000, { 船: 3 })).toEqual(['船'])
    expect(chosen('甲乙', 1_000, { 甲: 3, 乙: 8 })).toEqual(['甲', '乙'])
  })
  it('are none where nothing of the question is known', () => expect(chosen('甲乙', 1_000, {})).toEqual([]))
})
