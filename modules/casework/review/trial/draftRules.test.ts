import { describe, expect, it } from 'vitest'
import { compile, decide, plainDate, type OutcomeKind } from '#engines/rules'
import { readRules } from '#modules/packs'
import { draftRules, mostDraftCharacters } from './draftRules.ts'

const city = await readRules('packs/hk-2026')
const example = await readRules('modules/packs/example-pack')
const day = plainDate('2026-06-01')

const outcomeIn = (
  rules: typeof example,
  facts: Readonly<Record<string, string | number>>,
): OutcomeKind | undefined => {
  if (day === undefined) throw new Error('No day.')
  return decide(compile(rules), facts, day, { subjects: ['shop-course'] })[0]?.outcome.kind
}

describe('A draft of rules', () => {
  it('that says nothing leaves a whole city as it is', () => {
    const bare = {
      ...city,
      facts: city.facts.map((fact) => ({ ...fact })),
      subjects: city.subjects.map(({ examples: _examples, ...subject }) => subject),
    }
    expect(draftRules(city, '')).toEqual(bare)
  })

  it('takes the place of what it names and leaves the rest', () => {
    const draft = draftRules(
      example,
      `parameters:
  - id: least-years
    type: integer
    label: { zh-Hant: 最少開業年數, en: Least years of trading }
    values: [{ value: 10 }]
`,
    )
    const shop = { 'party-kind': 'shop', 'trading-since': '2021-03-01', staff: 6 }
    expect(outcomeIn(example, shop)).toBe('meets')
    expect(outcomeIn(draft, shop)).toBe('fails')
    expect(draft.subjects.map(({ id }) => id).toSorted()).toEqual(example.subjects.map(({ id }) => id).toSorted())
  })

  it('is refused with the line where it is wrong', () => {
    const wrong = `subjects:
  - id: shop-course
    kind: scheme
    name: { zh-Hant: 課程, en: Course }
    criterion: { fact: stuff, at-most: 20 }
`
    expect(() => draftRules(example, wrong)).toThrow(
      expect.objectContaining({
        code: 'pack-invalid',
        details: expect.arrayContaining([expect.objectContaining({ at: expect.stringMatching(/^draft\.yaml:5:/) })]),
      }),
    )
  })

  it('is refused where it is no YAML, or far too long', () => {
    expect(() => draftRules(example, 'subjects: [')).toThrow(expect.objectContaining({ code: 'pack-invalid' }))
    expect(() => draftRules(example, ' '.repeat(mostDraftCharacters + 1))).toThrow(
      expect.objectContaining({ code: 'request-too-large' }),
    )
  })
})
