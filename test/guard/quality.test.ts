import { describe, expect, test } from 'vitest'
import { personalKinds } from '#engines/guard'
import { f1, overall } from './personal/score.ts'
import { personalQuality, streamQuality } from './quality.ts'

/** What the guard has reached, a little below; raised when it gets better, never lowered without a word in README.md. */
const floors = {
  overall: 0.9,
  kind: 0.8,
  /** Share of texts with nothing personal in which something is found. */
  clean: 0.06,
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

test('a stream masks the same in pieces as in one', () => {
  const streams = streamQuality(150)
  expect(streams).toEqual({ texts: 150, sameText: 150, sameSpans: 150, leaked: 0 })
})
