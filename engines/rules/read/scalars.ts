import { isPlainDate } from '../model/plainDate.ts'
import { scalar, type Shape } from './shape.ts'

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const identifier: Shape = scalar(
  { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  'bad-id',
  'an id in small letters, digits and single hyphens',
  (value, source) => (typeof value !== 'boolean' && KEBAB.test(source) ? source : undefined),
)

export const words: Shape = scalar({ type: 'string', minLength: 1 }, 'wrong-type', 'a text', (value) =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined,
)

export const truth: Shape = scalar({ type: 'boolean' }, 'wrong-type', 'true or false', (value) =>
  typeof value === 'boolean' ? value : undefined,
)

export const date: Shape = scalar(
  { type: 'string', format: 'date' },
  'bad-date',
  'a day of the calendar as YYYY-MM-DD',
  (value) => (isPlainDate(value) ? value : undefined),
)

export const literal: Shape = scalar(
  { type: ['string', 'number', 'boolean'] },
  'wrong-value',
  'a finite number, a word, a date, or true or false',
  (value) => (typeof value === 'number' && !Number.isFinite(value) ? undefined : value),
)

export function oneOf(values: readonly string[]): Shape {
  return scalar({ enum: values }, 'wrong-value', `one of ${values.join(', ')}`, (value) =>
    values.includes(String(value)) ? value : undefined,
  )
}

export function wholeNumber(least: number, most: number): Shape {
  return scalar(
    { type: 'integer', minimum: least, maximum: most },
    'wrong-value',
    `a whole number from ${least} to ${most}`,
    (value) => (Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? value : undefined),
  )
}
