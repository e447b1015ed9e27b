import { z } from 'zod'
import { textSchema } from '#platform/http'
import { apiCitations, apiLinked, approximation } from './basics.ts'
import { moneyKind } from './measure.ts'

export const apiSum = z.object({
  amount: z.number().describe('Whole units of the currency, at most two decimals'),
  approximation,
  count: z.int().describe('How many sums were added'),
})

const group = (key: string) =>
  z.array(apiSum.extend({ key: z.string().describe(key), label: textSchema.optional() })).max(1_000)

const sum = {
  id: z.string(),
  label: textSchema,
  amount: z.number(),
  approximation,
  measure: apiLinked,
  cite: apiCitations,
}

export const apiTotals = z
  .object({
    asOf: z.string(),
    currency: z.string(),
    total: apiSum,
    byKind: group('The kind of money'),
    byPurpose: group('The id of the purpose'),
    byOwner: group('The id of the office, or `not-stated`'),
    counted: z
      .array(
        z.object({
          ...sum,
          kind: moneyKind,
          partOf: z.string().optional().describe('The sum that holds it, which is outside this selection'),
        }),
      )
      .max(5_000),
    notCounted: z
      .array(
        z.object({
          ...sum,
          why: z.enum(['part-of', 'private-investment', 'figure']),
          partOf: z.string().optional().describe('The counted sum that already holds it'),
        }),
      )
      .max(5_000),
    measures: z.int().describe('How many measures were looked at'),
    withoutSum: z.int().describe('How many of them have no sum of public money in the sources'),
  })
  .describe('Public money, each sum once. Every grouping adds up to the total.')
