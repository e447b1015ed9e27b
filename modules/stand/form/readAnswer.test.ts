import { describe, expect, it } from 'vitest'
import { standPackOf } from '../standPackOf.ts'
import { harbour } from '../testing/harbour.ts'
import { readAnswer } from './readAnswer.ts'
import { fieldsOfBody } from './fields.ts'
import { typedAnswer } from './typedAnswer.ts'

const pack = standPackOf(harbour)

function answered(id: string, body: object) {
  const fact = pack.directory.facts.get(id)
  if (fact === undefined) throw new Error(`The made-up city has no fact ${id}`)
  return readAnswer(fact, typedAnswer(fieldsOfBody(body)), pack)
}

describe('A typed answer', () => {
  it.each([
    ['has-stall', { value: 'yes' }, true],
    ['has-stall', { value: 'no' }, false],
    ['party-kind', { value: 'shop' }, 'shop'],
    ['staff', { value: ' 1,200 ' }, 1_200],
    ['staff', { value: '２４' }, 24],
    ['turnover', { value: '$1,234.50' }, 1_234.5],
    ['opened', { 'value-year': '2024', 'value-month': '2', 'value-day': '29' }, '2024-02-29'],
    ['opened', { 'value-year': '２０２４', 'value-month': '２', 'value-day': '９' }, '2024-02-09'],
    ['trades', { value: ['fish', 'tea', 'fish'] }, ['fish', 'tea']],
    ['trades', { value: 'tea' }, ['tea']],
    ['motto', { value: '  Fresh!  ' }, 'Fresh!'],
  ])('to %s given as %j is %j', (fact, body, value) => {
    expect(answered(fact, body)).toEqual({ ok: 'yes', value })
  })

  it.each([
    ['has-stall', {}, 'choose'],
    ['has-stall', { value: 'maybe' }, 'choose'],
    ['party-kind', { value: 'bank' }, 'choose'],
    ['staff', { value: 'twelve' }, 'number'],
    ['staff', { value: '1.5' }, 'whole'],
    ['staff', { value: '-1' }, 'range'],
    ['staff', { value: '999999999999999' }, 'range'],
    ['turnover', { value: '1.234' }, 'money'],
    ['opened', { 'value-year': '2026', 'value-month': '2', 'value-day': '30' }, 'date'],
    ['opened', { 'value-year': '1066', 'value-month': '10', 'value-day': '14' }, 'range'],
    ['opened', { 'value-year': '2024' }, 'date'],
    ['trades', {}, 'choose.several'],
    ['trades', { value: ['gold'] }, 'choose.several'],
    ['trades', { value: ['none', 'tea'] }, 'none.others'],
    ['motto', { value: 'x'.repeat(201) }, 'text'],
    ['motto', { value: ' ' }, 'text'],
  ])('to %s given as %j is refused: %s', (fact, body, kind) => {
    expect(answered(fact, body)).toMatchObject({ ok: 'no', mistake: { kind } })
  })
})
