import { describe, expect, it } from 'vitest'
import { compile, decide, plainDate, type Reason } from '#engines/rules'
import { readRules } from '#modules/packs'
import { changedCriteria } from './changedCriteria.ts'
import { draftRules } from './draftRules.ts'

const rules = await readRules('modules/packs/example-pack')
const facts = { 'party-kind': 'shop', 'trading-since': '2021-03-01', staff: 6 }

const because = (of: typeof rules): Reason | undefined => {
  const day = plainDate('2026-06-01')
  return day && decide(compile(of), facts, day, { subjects: ['shop-course'] })[0]?.outcome.because
}

describe('What changed between two trees of reasons', () => {
  it('is nothing where the rules are the same', () => {
    expect(because(rules)).toBeDefined()
    expect(changedCriteria(because(rules), because(draftRules(rules, '')))).toEqual([])
  })

  it('is the criterion whose threshold was moved, by its name', () => {
    const draft = draftRules(
      rules,
      'parameters: [{ id: least-years, type: integer, label: { zh-Hant: 年, en: Years }, values: [{ value: 10 }] }]',
    )
    expect(changedCriteria(because(rules), because(draft))).toEqual([
      { criterion: 'years-trading at-least', before: 'true', after: 'false' },
    ])
  })

  it('is also a criterion that only one of the two has', () => {
    const draft = draftRules(
      rules,
      'subjects: [{ id: shop-course, kind: scheme, name: { zh-Hant: 課程, en: Course }, criterion: { all: [{ fact: party-kind, is: shop }] } }]',
    )
    expect(changedCriteria(because(rules), because(draft)).map(({ criterion, after }) => [criterion, after])).toEqual([
      ['staff at-most', undefined],
      ['years-trading at-least', undefined],
    ])
  })
})
