import { z } from 'zod'
import { measureState, moneyKind, promiseState } from './measure.ts'

/** What a form sends for “all” is an empty string; it narrows nothing. */
export const optional = <Inner extends z.ZodType>(inner: Inner) =>
  z.preprocess((value) => (value === '' ? undefined : value), inner.optional())

const id = z.string().max(100)
export const asOf = optional(z.string().max(40)).describe('The day to look at, YYYY-MM-DD; today unless given')
export const lang = z
  .string()
  .max(40)
  .optional()
  .describe('The language of error messages; texts always come in all three')

export const measureFilter = {
  purpose: optional(id).describe('The id of a purpose'),
  owner: optional(id).describe('The id of an office, or `not-stated`'),
  state: optional(measureState),
  money: optional(moneyKind).describe('Only measures with money of this kind'),
  promises: optional(z.enum(['yes', 'no'])).describe('Whether anything definite is promised'),
  q: optional(z.string().max(200)).describe(
    'Words in the title, the summary or the owner, in any of the three languages',
  ),
}

export const dateQuery = z.strictObject({ 'as-of': asOf, lang })
export const totalsQuery = z.strictObject({ ...measureFilter, 'as-of': asOf, lang })
export const csvQuery = totalsQuery
export const measuresQuery = z.strictObject({
  ...measureFilter,
  'as-of': asOf,
  format: optional(z.enum(['json', 'csv'])),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  lang,
})
export const promisesQuery = z.strictObject({
  'as-of': asOf,
  state: optional(promiseState),
  measure: optional(id).describe('Only the promises of this measure'),
  lang,
})
export const measureParams = z.object({ id: z.string().max(200) })
