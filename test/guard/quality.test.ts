import { describe, expect, test } from 'vitest'
import { personalKinds } from '#engines/guard'
import { f1, overall } from './personal/score.ts'
import { languages } from './attacks/read.ts'
import { attackQuality, ordinaryQuality, personalQuality, streamQuality } from './quality.ts'
import { leakedOf } from './streams.ts'

/** What the guard has reached, a little below; raised when it gets better, never lowered without a word in README.md. */
const floors = {
  overall: 0.95,
  kind: 0.9,
  /** Share of texts with nothing personal in which something is found. */
  clean: 0.03,
  recall: { 'zh-Hant': 0.72, yue: 0.56, 'zh-Hans': 0.58, en: 0.48 },
  /** Share of benign texts that may be called attacks. */
  wronglyCaught: 0.05,
  /** Of ordinary questions. */
  ordinary: 0.01,
  streams: 0.98,
  leaked: 0,
} as const

describe('personal data in texts written apart from the detector', () => {
  const scores = personalQuality()

  test('is found at its exact place', () => {
    expect(f1(overall(scores.exact))).toBeGreaterThanOrEqual(floors.overall)
  })

  test.each(personalKinds)('of the kind %s is found', (kind) => {
    expect(f1(scores.exact[kind])).toBeGreaterThanOrEqual(floors.kind)
  })

  test('is seldom found where there is none', () => {
    expect(scores.clean.touched / scores.clean.texts).toBeLessThanOrEqual(floors.clean)
  })
})

describe.each(languages)('texts in %s written apart from the detector', (language) => {
  const { attack, benign } = attackQuality()[language]

  test('are caught where they attack', () => {
    expect(attack.caught / attack.of).toBeGreaterThanOrEqual(floors.recall[language])
  })

  test('are let through where they are benign', () => {
    expect(benign.caught / benign.of).toBeLessThanOrEqual(floors.wronglyCaught)
  })

  test('are let through where they are ordinary questions', () => {
    const { attack: wrongly } = ordinaryQuality(language)
    expect(wrongly.of).toBeGreaterThan(200)
    expect(wrongly.caught / wrongly.of).toBeLessThanOrEqual(floors.ordinary)
  })
})

test('a stream masks the same in pieces as in one', () => {
  const streams = streamQuality(900)
  expect(streams.masked).toBeGreaterThan(1_000)
  expect(streams.sameText / streams.texts).toBeGreaterThanOrEqual(floors.streams)
  expect(streams.sameSpans / streams.texts).toBeGreaterThanOrEqual(floors.streams)
  expect(leakedOf(streams) / streams.masked).toBeLessThanOrEqual(floors.leaked)
})
