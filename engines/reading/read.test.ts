import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, readText } from './testing/known.ts'

describe('candidates', () => {
  it('has the measure, its owner, amount, date, status and sentence', () => {
    const text = '教育局將於今年下半年撥款約3,000萬元推行智慧課室計劃。'
    const [candidate] = readText(text).candidates
    expect(candidate).toMatchObject({
      subject: { text: '智慧課室計劃', kind: 'measure', found: 'named', known: { id: 'smart-classrooms', score: 1 } },
      owner: { text: '教育局', office: 'education-bureau', role: 'agent' },
      amounts: [{ value: 30_000_000, approximation: 'about', money: 'appropriation' }],
      dates: [{ from: '2026-07-01', to: '2026-12-31' }],
      status: { state: 'planned', words: { text: '將' } },
      voice: { kind: 'government', how: 'reported' },
      quotes: [{ text }],
    })
  })

  it('cuts the title of a new measure from the text', () => {
    const [candidate] = readText('政府會推出「藍海資助計劃」，涉及2億元。').candidates
    expect(candidate).toMatchObject({
      subject: { text: '「藍海資助計劃」', found: 'named' },
      owner: { kind: 'government' },
    })
    expect(candidate?.subject.known).toBeUndefined()
  })

  it('gives each amount to its own measure', () => {
    const { candidates } = readText('政府預留5億元推行智慧課室計劃，並撥款8,000萬元設立海洋機械人實驗中心。')
    const sums = candidates.map(({ subject, amounts }) => [subject.known?.id, amounts.map(({ value }) => value)])
    expect(sums).toEqual([
      ['smart-classrooms', [500_000_000]],
      ['sea-lab', [80_000_000]],
    ])
  })

  it('says which amount another is a part of, and what is left', () => {
    const { amounts, candidates } = readText(
      '教育局已預留20億元推行智慧課室計劃。當中約5億元會用於培訓教師。\n\n餘下15億元會按需分配。',
    )
    const [whole, part, rest] = amounts
    expect(part?.relation).toEqual({ kind: 'part-of', of: whole?.id })
    expect(rest?.relation).toEqual({ kind: 'remainder-of', of: whole?.id })
    expect(candidates.find((each) => each.amounts.some(({ id }) => id === rest?.id))?.subject.known?.id).toBe(
      'smart-classrooms',
    )
  })

  it.each([
    ['該計劃帶動超過10億元私人投資。', 'private-investment'],
    ['每校獲發一筆過50萬元。', 'per-recipient'],
    ['政府推出100億元產業基金。', 'fund'],
    ['政府預留2億元興建碼頭。', 'fund-reserve'],
    ['預計帶來約2,900億元的商機。', 'other'],
  ])('%s is %s', (text, money) => {
    expect(readText(text).amounts.map((amount) => amount.money)).toEqual([money])
  })

  it.each([
    ['計劃已批出30個項目。', 'reached'],
    ['計劃將新增27個課程。', 'to-be-reached'],
  ])('the count in %s is %s', (text, figure) => {
    expect(readText(text).amounts[0]).toMatchObject({ figure })
  })

  it.each([
    ['教育局正研究設立「藍海學院」。', 'planned'],
    ['教育局將設立「藍海學院」。', 'planned'],
    ['教育局剛開展「藍海計劃」。', 'under-way'],
    ['「藍海計劃」已推出兩年。', 'running'],
    ['「藍海計劃」工程已完成。', 'completed'],
    ['教育局宣布「藍海計劃」。', 'announced'],
    ['The Education Bureau plans to launch the Blue Sea Scheme in 2027.', 'planned'],
  ])('%s is %s', (text, state) => {
    expect(readText(text).candidates[0]?.status?.state).toBe(state)
  })

  it('follows 該 back to what it means, across passages', () => {
    const { candidates } = readText('政府會設立海洋機械人實驗中心。\n\n據介紹，該中心預計2027年啟用。')
    expect(candidates.at(-1)).toMatchObject({
      subject: { known: { id: 'sea-lab' }, found: 'carried' },
      dates: [{ from: '2027-01-01' }],
    })
  })
})

describe('any text', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '教育局',
      '將',
      '撥款',
      '5,000萬元',
      '「',
      '」',
      '，',
      '。',
      '\n',
      '\n\n',
      '其中',
      '智慧課室計劃',
      '2027年',
      ' ',
      '😀',
      '（',
      '）',
      'EDB ',
      '該',
      '陳大文表示',
      '\u200b',
    ),
    { maxLength: 60 },
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    pieces.map((each) => each.join('')),
  )

  /** Every record with a place, however deep. */
  function placesIn(value: unknown): readonly { start: number; end: number; text: string }[] {
    if (typeof value !== 'object' || value === null) return []
    const inner = Object.values(value).flatMap(placesIn)
    if (!('text' in value && 'start' in value && 'end' in value)) return inner
    const { start, end, text } = value
    return [...inner, { start: Number(start), end: Number(end), text: String(text) }]
  }

  it('gives only words that stand where it says, and the same the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readText(text)
        for (const { start, end, text: words } of placesIn(reading)) expect(text.slice(start, end)).toBe(words)
        expect(readText(text)).toEqual(reading)
        const ids = reading.candidates.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 300 },
    )
  })

  it('takes time in proportion to the length', () => {
    const long = '教育局、運輸署及房屋署將撥款5,000萬元推行「智慧課室計劃」，'.repeat(2_000)
    const before = performance.now()
    read({ text: long, written: '2026-02-25' })
    expect(performance.now() - before).toBeLessThan(20_000)
  })
})
