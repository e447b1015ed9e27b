import type { Citation, Content, Measure, Money, Promised } from '#modules/packs'
import type { Text } from '#platform/i18n'

/** Content for tests, each piece whole and valid, told only what the test is about. */
export const said = (words: string): Text => ({ 'zh-Hant': words, 'zh-Hans': words, en: words })

export const citing = (source: string): Citation[] => [{ source, start: 0, end: 10, sum: '00000000' }]

/** Sources of a made-up city, named after their dates. */
export const sources: Content['sources'] = ['2025-12-01', '2026-01-10', '2026-03-01', '2026-07-01', '2026-11-01'].map(
  (date) => ({
    id: date,
    sha256: '0'.repeat(64),
    kind: 'news' as const,
    authority: 'reported' as const,
    publisher: said('The Harbour Post'),
    title: said(`A report of ${date}`),
    date,
    'date-basis': 'stated' as const,
    language: 'en' as const,
  }),
)

export const aPromise = (given: Partial<Promised> & { id: string }): Promised => ({
  text: said(given.id),
  evidence: [],
  cite: citing('2026-01-10'),
  ...given,
})

export const due = (to: string, from?: string): NonNullable<Promised['due']> => ({
  to,
  ...(from === undefined ? {} : { from }),
  words: said(`by ${to}`),
  cite: citing('2026-01-10'),
})

export const aSum = (given: Partial<Money> & { id: string; amount: number }): Money => ({
  approximation: 'exact',
  kind: 'appropriation',
  label: said(given.id),
  cite: citing('2026-01-10'),
  ...given,
})

export const aMeasure = (given: Partial<Measure> & { id: string }): Measure => ({
  title: said(given.id),
  summary: said(`About ${given.id}`),
  purpose: 'people',
  owner: { 'not-stated': true },
  partners: [],
  status: { state: 'announced', 'as-of': '2026-01-10', cite: citing('2026-01-10') },
  cite: citing('2026-01-10'),
  money: [],
  promises: [],
  figures: [],
  ...given,
})

export const aCity = (given: Partial<Content> = {}): Content => ({
  pack: {
    id: 'harbourton',
    version: '1.0.0',
    title: said('Harbourton forward'),
    city: said('Harbourton'),
    timezone: 'Europe/London',
    currency: 'GBP',
    start: '2026-01-10',
  },
  sources,
  offices: [],
  purposes: [{ id: 'people', label: said('People') }],
  roles: [],
  parties: [],
  measures: [],
  schemes: [],
  proposals: [],
  guidelines: [],
  conflicts: [],
  series: [],
  processes: [],
  ...given,
})
