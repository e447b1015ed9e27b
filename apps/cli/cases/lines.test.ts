import { expect, it } from 'vitest'
import { languages } from '#platform/i18n'
import { replayedLine, trialLines } from './lines.ts'

it('says of each decision in every language whether it was come to again', () => {
  const one = { reference: 'FL-2026-000001-0', number: 1 }
  const kinds = [
    { ...one, kind: 'same' },
    { ...one, kind: 'differs', what: ['criteria', 'facts-hash'], recorded: '{}', now: '{}' },
    { ...one, kind: 'erased' },
    { ...one, kind: 'pack-missing', hash: 'abc' },
  ] as const
  for (const language of languages) {
    const lines = kinds.map((kind) => replayedLine(kind, language))
    expect(new Set(lines).size).toBe(4)
    expect(lines[1]).toContain('criteria, facts-hash')
  }
})

it('names the cases that other rules would decide otherwise, with the criterion, and says how many more there are', () => {
  const lines = trialLines(
    {
      tried: 9,
      erased: 1,
      otherwise: 3,
      sameForOtherReasons: 2,
      counts: [{ scheme: 'grant', before: 'meets', after: 'fails', cases: 3 }],
      shown: [
        {
          reference: 'FL-2026-000001-0',
          scheme: 'grant',
          decided: 'approve',
          before: 'meets',
          after: 'fails',
          criteria: [{ criterion: 'staff at-most', before: 'true', after: 'false' }],
        },
      ],
    },
    'en',
  )
  expect(lines).toEqual([
    'Cases tried: 9. Decided otherwise: 3; alike for other reasons: 2; erased: 1.',
    'grant: meets → fails: 3',
    'FL-2026-000001-0 grant: meets → fails (staff at-most: true → false)',
    '… and 2 more',
  ])
})
