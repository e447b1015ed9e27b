import { expect, it } from 'vitest'
import { applyFrom } from './takesCases.ts'

const windows = [
  { scheme: 'grant', closes: '2026-03-31' },
  { scheme: 'grant', opens: '2026-06-01', closes: '2026-06-30' },
  { scheme: 'always' },
]

it.each([
  ['always', '2026-01-01', { now: true }],
  ['grant', '2026-03-31', { now: true }],
  ['grant', '2026-04-01', { now: false, from: '2026-06-01' }],
  ['grant', '2026-06-01', { now: true }],
  ['grant', '2026-07-01', undefined],
  ['another', '2026-01-01', undefined],
])('%s on %s can be applied for: %j', (scheme, day, expected) => {
  expect(applyFrom(windows, scheme, day)).toEqual(expected)
})
