import { describe, expect, it } from 'vitest'
import { factsFrom, factTable } from './factTable.ts'

const at = new Date(0)
const known = { assurance: 'verified', origin: 'registry', at } as const
const table = factTable.parse([
  { fact: 'party-kind', from: 'type', values: { LTD: 'company', SOLE: 'small-business' } },
  { fact: 'employees', from: 'size.staff', as: 'number' },
  { fact: 'since', from: 'started', as: 'date' },
  { fact: 'listed', from: 'listed', as: 'boolean' },
  { fact: 'place', from: 'place' },
])
const valuesOf = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(factsFrom(table, fields, known).map(({ fact, value }) => [fact, value]))

describe('Facts from a provider’s fields', () => {
  it('are called as the pack calls them, and keep where they came from', () => {
    const fields = { type: 'SOLE', size: { staff: '12' }, started: '2020-02-29', listed: false, place: ' Wan Chai ' }
    expect(valuesOf(fields)).toEqual({
      'party-kind': 'small-business',
      employees: 12,
      since: '2020-02-29',
      listed: false,
      place: 'Wan Chai',
    })
    expect(factsFrom(table, { type: 'LTD' }, known)).toEqual([{ fact: 'party-kind', value: 'company', ...known }])
  })

  it.each([
    {},
    { type: 'CO-OPERATIVE', size: 12, started: '2021-02-29', listed: 'yes', place: '  ' },
    { place: 'a\u0000b' },
    { place: '\ud83e' },
    { place: 'x'.repeat(501) },
    { type: null, size: { staff: '' }, started: 5, listed: 0, place: [] },
    { type: 'toString', size: { staff: 'Infinity' }, started: '', listed: undefined, place: {} },
    JSON.parse('{"__proto__": {"place": "x"}, "size": {"__proto__": {"staff": 3}}}'),
  ])('are none where the fields say nothing of use: %j', (fields) => {
    expect(valuesOf(fields)).toEqual({})
  })
})
