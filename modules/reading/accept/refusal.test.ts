import { describe, expect, it } from 'vitest'
import { FeilunError } from '#platform/errors'
import { fieldProblems } from './refusal.ts'

describe('What the pack refuses', () => {
  it.each([
    ['amendments/1/money/label/en', 'label-en'],
    ['amendments/0/measure/title/zh-Hant', 'title-hant'],
    ['measures/smart-ferries/money/ferry-money/amount', 'value'],
    ['amendments/0/promise/text/en', 'promise-text-en'],
    ['measures/smart-ferries/promises/begins/due/to', 'to'],
    ['amendments/0/evidence/text/zh-Hant', 'shown-hant'],
    ['amendments/0/evidence/date', 'as-of'],
    ['amendments/0/conflict/claims/1/says/en', 'says-new-en'],
    ['amendments/0/office/name/en', 'office-name-en'],
    ['amendments/2', 'as'],
  ])('at %s stands at the field %s', (at, field) => {
    const [problem] = fieldProblems(new FeilunError('amendment-refused', { count: 1 }, [{ at, message: 'why' }]))
    expect(problem).toEqual({ field, message: 'why' })
  })
})
