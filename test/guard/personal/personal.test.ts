import { describe, expect, test } from 'vitest'
import { personalKinds } from '#engines/guard'
import { generateTexts, readTemplates, registers } from './generate.ts'
import { f1, overall, scorePersonal } from './score.ts'
import { slotOf } from './slots.ts'

const texts = generateTexts(7, 2_000)

describe('texts with personal data', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(generateTexts(7, 2_000)).toEqual(texts)
    expect(generateTexts(8, 2_000)).not.toEqual(texts)
  })

  test.each(personalKinds)('hold %s in at least 25 templates, and in four of every register', (kind) => {
    const withKind = registers.map((register) =>
      readTemplates(register).filter((template) =>
        template.split(/[«»]/).some((piece, index) => index % 2 === 1 && slotOf(piece, 'traditional').kind === kind),
      ),
    )
    expect(withKind.flat().length).toBeGreaterThanOrEqual(25)
    expect(Math.min(...withKind.map((of) => of.length))).toBeGreaterThanOrEqual(4)
  })

  test('have spans that are cut from them, begin and end with what is written, and do not overlap', () => {
    for (const { text, gold } of texts) {
      let before = 0
      for (const { span } of gold) {
        expect(span.start).toBeGreaterThanOrEqual(before)
        const cut = text.slice(span.start, span.end)
        expect(cut).toBe(cut.trim())
        expect(cut.length).toBeGreaterThan(1)
        before = span.end
      }
    }
  })

  test('have no two templates alike', () => {
    const all = registers.flatMap(readTemplates)
    expect(new Set(all.map((template) => template.replaceAll(/«[^»]*»/g, ''))).size).toBe(all.length)
  })
})

describe('scores', () => {
  const one = {
    register: 'english',
    text: 'call 91234567 now',
    gold: [{ kind: 'phone', span: { start: 5, end: 13 } }],
  } as const

  test('are full for the gold itself', () => {
    const byText = new Map(texts.map((text) => [text.text, text.gold]))
    const scores = scorePersonal(texts, (text) => byText.get(text) ?? [])
    expect(f1(overall(scores.exact))).toBe(1)
    expect(scores.clean.touched).toBe(0)
    expect(scores.clean.texts).toBeGreaterThan(100)
  })

  test('count a span that is a little off as wrong, unless overlap is enough', () => {
    const scores = scorePersonal([one], () => [{ kind: 'phone', span: { start: 0, end: 13 } }])
    expect(f1(scores.exact.phone)).toBe(0)
    expect(f1(scores.relaxed.phone)).toBe(1)
  })

  test('count the same span found twice once, and another kind not at all', () => {
    const found = { kind: 'phone', span: { start: 5, end: 13 } } as const
    expect(f1(scorePersonal([one], () => [found, found]).exact.phone)).toBeCloseTo(2 / 3)
    expect(f1(overall(scorePersonal([one], () => [{ ...found, kind: 'card' }]).relaxed))).toBe(0)
  })
})
