import { isPlainDate } from '../model/plainDate.ts'
import { term } from '../model/wording.ts'
import { scalar, type Shape } from './shape.ts'

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const identifier: Shape = scalar(
  { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  'bad-id',
  term('wanted.id'),
  (value, source) => (typeof value !== 'boolean' && KEBAB.test(source) ? source : undefined),
)

export const words: Shape = scalar({ type: 'string', minLength: 1 }, 'wrong-type.value', term('wanted.text'), (value) =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined,
)

export const truth: Shape = scalar({ type: 'boolean' }, 'wrong-type.value', term('wanted.truth'), (value) =>
  typeof value === 'boolean' ? value : undefined,
)

export const date: Shape = scalar({ type: 'string', format: 'date' }, 'bad-date', term('wanted.date'), (value) =>
  isPlainDate(value) ? value : undefined,
)

export const literal: Shape = scalar(
  { type: ['string', 'number', 'boolean'] },
  'wrong-value',
  term('wanted.literal'),
  (value) => (typeof value === 'number' && !Number.isFinite(value) ? undefined : value),
)

export function oneOf(values: readonly string[]): Shape {
  return scalar({ enum: values }, 'wrong-value', term('wanted.one-of', { values: values.join(', ') }), (value) =>
    values.includes(String(value)) ? value : undefined,
  )
}

export function wholeNumber(least: number, most: number): Shape {
  return scalar(
    { type: 'integer', minimum: least, maximum: most },
    'wrong-value',
    term('wanted.whole', { least, most }),
    (value) => (Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? value : undefined),
  )
}
