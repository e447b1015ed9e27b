import { compile, plainDate, type Citation, type PlainDate, type RulePack } from '#engines/rules'
import type { Content, LoadedPack, Scheme } from '#modules/packs'
import type { Text } from '#platform/i18n'

/** A made-up city small enough to be understood at a glance, with a fact of every type. */
export const said = (words: string): Text => ({ 'zh-Hant': `${words}（繁）`, 'zh-Hans': `${words}（简）`, en: words })

export const citing = (start: number, figure?: string): Citation => ({
  source: 'harbour-post',
  start,
  end: start + 10,
  sum: '0123abcd',
  ...(figure === undefined ? {} : { figure }),
})

/** A date of the tests' own; one that does not exist is a fault of the test. */
export function day(written: string): PlainDate {
  const date = plainDate(written)
  if (date === undefined) throw new Error(`${written} is not a date`)
  return date
}

const asked = (words: string) => ({ label: said(words), question: said(`${words}?`), why: said(`Why ${words}`) })
const option = (id: string) => ({ id, label: said(`The ${id}`) })
const shops = { fact: 'party-kind', is: 'shop' } as const

const rules: RulePack = {
  facts: [
    { id: 'party-kind', type: 'enum', ...asked('Kind'), immutable: true, options: ['person', 'shop'].map(option) },
    {
      id: 'wants-course',
      type: 'boolean',
      ...asked('Wants the course'),
      effort: 1,
      change: said('Sign up for the course'),
      'ask-when': { fact: 'party-kind', is: 'person' },
    },
    { id: 'has-stall', type: 'boolean', ...asked('Has a stall'), effort: 2, 'ask-when': shops },
    {
      id: 'opened',
      type: 'date',
      ...asked('Opened'),
      immutable: true,
      range: ['1990-01-01', '2035-12-31'],
      'ask-when': shops,
    },
    {
      id: 'months-open',
      type: 'integer',
      unit: 'months',
      label: said('Months open'),
      derive: { 'months-between': [{ fact: 'opened' }, 'as-of'] },
    },
    {
      id: 'staff',
      type: 'integer',
      unit: 'people',
      ...asked('Staff'),
      immutable: true,
      range: [0, 10_000],
      'ask-when': shops,
    },
    {
      id: 'turnover',
      type: 'money',
      ...asked('Turnover'),
      immutable: true,
      range: [0, 1_000_000_000],
      'ask-when': shops,
    },
    {
      id: 'trades',
      type: 'set',
      ...asked('Trades'),
      effort: 3,
      change: said('Take up another trade'),
      options: [option('fish'), option('tea'), { ...option('none'), exclusive: true }],
      'ask-when': shops,
    },
    { id: 'motto', type: 'text', ...asked('Motto'), 'ask-when': shops },
  ],
  parameters: [
    {
      id: 'least-months',
      type: 'integer',
      unit: 'months',
      label: said('Least months'),
      values: [{ value: 24, valid: { from: day('2026-01-01') }, cite: [citing(40, '24')] }],
    },
  ],
  criteria: [{ id: 'is-a-shop', text: said('For shops'), ...shops }],
  subjects: [
    {
      id: 'course',
      kind: 'scheme',
      name: said('Course'),
      criterion: {
        all: [
          { fact: 'party-kind', is: 'person', text: said('For people'), cite: [citing(1)] },
          { fact: 'wants-course', is: true, text: said('Wants to learn'), cite: [citing(2)] },
        ],
      },
    },
    {
      id: 'grant',
      kind: 'scheme',
      name: said('Grant'),
      cite: [citing(3)],
      criterion: {
        all: [
          { criterion: 'is-a-shop', cite: [citing(4)] },
          {
            fact: 'months-open',
            'at-least': { parameter: 'least-months' },
            text: said('Two years open'),
            cite: [citing(5, '24')],
          },
          { 'not-published': { what: said('the rest'), by: 'market-office' } },
        ],
      },
    },
    {
      id: 'fish-fund',
      kind: 'scheme',
      name: said('Fish fund'),
      criterion: { all: [{ criterion: 'is-a-shop' }, { fact: 'trades', includes: 'fish', text: said('Sells fish') }] },
    },
    {
      id: 'prize',
      kind: 'scheme',
      name: said('Prize'),
      criterion: {
        all: [
          { criterion: 'is-a-shop' },
          { fact: 'staff', 'at-most': 20 },
          { judgement: { by: 'jury', question: said('is it the best shop?') } },
        ],
      },
    },
    {
      id: 'fair',
      kind: 'scheme',
      name: said('Fair'),
      criterion: {
        any: [
          { fact: 'has-stall', is: true },
          { fact: 'party-kind', is: 'person' },
        ],
      },
    },
  ],
}

const scheme = (id: string, given: Partial<Scheme> = {}): Scheme => ({
  id,
  title: said(`The ${id}`),
  summary: said(`About the ${id}`),
  owner: { office: 'market-office', cite: [citing(6)] },
  status: 'upcoming',
  gives: { text: said(`What the ${id} gives`), cite: [citing(7)] },
  money: { 'not-published': true },
  deadline: { 'not-published': true },
  how: { 'not-published': true },
  cite: [citing(8)],
  ...given,
})

const content: Content = {
  pack: {
    id: 'harbour',
    version: '1.0.0',
    title: said('Harbour forward'),
    city: said('Harbour'),
    timezone: 'Asia/Hong_Kong',
    currency: 'HKD',
    start: '2026-01-01',
    headline: ['school-sum'],
  },
  sources: [
    {
      id: 'harbour-post',
      sha256: '0'.repeat(64),
      kind: 'news',
      authority: 'reported',
      publisher: said('The Harbour Post'),
      title: said('A report'),
      date: '2026-03-01',
      'date-basis': 'stated',
      language: 'en',
    },
  ],
  offices: [{ id: 'market-office', name: said('Market Office'), aliases: [], kind: 'department' }],
  purposes: [{ id: 'people', label: said('People') }],
  roles: [{ id: 'jury', name: said('The jury') }],
  parties: [
    { id: 'person', label: said('A person'), description: said('You yourself'), facts: { 'party-kind': 'person' } },
    {
      id: 'shop',
      label: said('A shop'),
      description: said('Your shop'),
      group: 'organisation',
      facts: { 'party-kind': 'shop' },
    },
  ],
  measures: [
    {
      id: 'schools',
      title: said('Schools'),
      summary: said('About schools'),
      purpose: 'people',
      owner: { 'not-stated': true },
      partners: [],
      status: { state: 'announced', 'as-of': '2026-03-01', cite: [citing(9)] },
      cite: [citing(9)],
      promises: [],
      figures: [],
      money: [
        {
          id: 'school-sum',
          amount: 50_000_000,
          approximation: 'exact',
          kind: 'appropriation',
          label: said('For schools'),
          cite: [citing(9)],
        },
      ],
    },
  ],
  schemes: [
    scheme('course', {
      status: 'open',
      how: { text: said('Ring the bell'), url: 'https://course.example/join', cite: [citing(10)] },
      deadline: { date: '2026-12-31', cite: [citing(11)] },
    }),
    scheme('grant', {
      measure: 'schools',
      money: { amount: 500_000, per: said('each shop'), approximation: 'about', cite: [citing(12)] },
    }),
    scheme('fish-fund'),
    scheme('prize', { owner: { 'not-stated': true } }),
    scheme('fair', { money: { none: true }, deadline: { words: said('before summer'), cite: [citing(13)] } }),
  ],
  proposals: [],
  guidelines: [],
  conflicts: [],
  series: [],
  processes: [],
}

export const harbour: LoadedPack = {
  content,
  rules,
  program: compile(rules),
  hash: 'abcdef0123456789',
  id: 'harbour',
  version: '1.0.0',
  loadedAt: new Date(0),
}
