import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '#platform/i18n'
import { standPackOf } from '../standPackOf.ts'
import { standingOf } from '../standing/standing.ts'
import { day, harbour } from '../testing/harbour.ts'
import { readPack } from './readPack.ts'
import { writePack } from './writePack.ts'

const here = standPackOf(harbour)
const facts = fc.record(
  {
    'wants-course': fc.boolean(),
    'has-stall': fc.boolean(),
    opened: fc.constantFrom('2020-01-01', '2024-03-10', '2024-03-11', '2026-01-01'),
    staff: fc.constantFrom(0, 20, 21),
    trades: fc.oneof(fc.subarray(['fish', 'tea']), fc.constant(['none'])),
  },
  { requiredKeys: [] },
)

describe('The pack that a browser decides with', () => {
  it.each(languages)('decides in %s as the server does, to the same reasons in that language', (language) => {
    const there = readPack(writePack(here, language))
    const narrow = (standing: object) =>
      JSON.parse(JSON.stringify(standing), (_key, value: unknown) =>
        typeof value === 'object' && value !== null && 'zh-Hans' in value && language in value
          ? Object.entries(value).find(([key]) => key === language)?.[1]
          : value,
      )
    fc.assert(
      fc.property(fc.constantFrom('person', 'shop'), facts, (party, told) => {
        const entries = Object.entries(told).map(([fact, value]) => ({ kind: 'answered', fact, value }) as const)
        const decide = (pack: typeof here) =>
          standingOf({ pack, asOf: day('2026-03-10'), about: undefined }, { party, entries })
        expect(narrow(decide(there))).toEqual(narrow(decide(here)))
      }),
    )
  })

  it('is sent in one language, without worked examples', () => {
    const sent = writePack(here, 'en')
    expect(sent).not.toMatch(/（繁）|（简）/)
    expect(sent).toContain('What the course gives')
    expect(sent).not.toContain('"examples"')
  })

  it('is no larger for offices that no scheme and no rule names', () => {
    const idle = { id: 'lighthouse', name: { 'zh-Hant': '燈塔', 'zh-Hans': '灯塔', en: 'Lighthouse' } }
    const more = { ...here, content: { ...here.content, offices: [...here.content.offices, idle] } }
    expect(writePack(more, 'en')).toBe(writePack(here, 'en'))
    expect(writePack(more, 'en')).toContain('Market Office')
  })
})
