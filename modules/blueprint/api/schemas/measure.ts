import { z } from 'zod'
import { textSchema } from '#platform/http'
import { apiCitations, apiDate, apiLinked, apiLooseDate, apiNamed, apiOwner, approximation } from './basics.ts'

export const measureState = z.enum(['announced', 'planned', 'under-way', 'running', 'completed'])
export const moneyKind = z.enum(['appropriation', 'fund-reserve', 'fund', 'subsidy', 'private-investment'])
export const promiseState = z
  .enum(['overdue', 'no-evidence', 'due', 'kept', 'undated'])
  .describe(
    'As of the date asked for. kept: evidence shows it. due: its last day has not passed. overdue: its last day has passed and evidence from after it says it is not done. no-evidence: its last day has passed and nothing on file says either way. undated: no source says by when.',
  )

export const apiMoney = z.object({
  id: z.string(),
  label: textSchema,
  amount: z.number().describe('Whole units of the currency, at most two decimals'),
  currency: z.string().describe('ISO 4217'),
  approximation,
  kind: moneyKind,
  partOf: z.string().optional().describe('The id of the sum that holds this one; it is then not counted again'),
  period: textSchema.optional(),
  cite: apiCitations,
})

export const apiPromise = z.object({
  id: z.string(),
  measure: apiLinked,
  text: textSchema,
  state: promiseState,
  due: z
    .object({
      from: apiDate.optional(),
      to: apiDate.describe('The last day on which it is still due'),
      words: textSchema.describe('What the source says of the time, in our words'),
      cite: apiCitations,
    })
    .optional()
    .describe('Left out if no source says by when'),
  evidence: z
    .array(
      z.object({
        date: apiLooseDate,
        shows: z.enum(['kept', 'under-way', 'not-done']),
        text: textSchema,
        cite: apiCitations,
      }),
    )
    .max(100)
    .describe('What sources on file by that date show of it, the oldest first'),
  cite: apiCitations,
})

export const apiFigure = z.object({
  id: z.string(),
  label: textSchema,
  value: z.number(),
  unit: z
    .union([textSchema, z.string()])
    .optional()
    .describe('Words, or `percent`, or the code of the currency in lower case'),
  approximation,
  asOf: apiLooseDate.optional(),
  cite: apiCitations,
})

export const apiMeasure = z
  .object({
    id: z.string(),
    title: textSchema,
    summary: textSchema.describe('Our own words'),
    purpose: z.object({ id: z.string(), label: textSchema }),
    owner: apiOwner,
    partners: z.array(apiNamed).max(100),
    state: measureState.describe('As of the date asked for'),
    stateAsOf: apiLooseDate.describe('When the sources last told of its state'),
    announced: apiDate.describe('The day by which the first source had announced it'),
    money: z.array(apiMoney).max(100),
    moved: z
      .object({
        unit: z.string().describe('ISO 4217 for money; place, token or gpu-second else'),
        allocated: z.number().optional().describe('The limit that was set; left out where none is'),
        committed: z.number().describe('Held for awards and not yet paid'),
        paid: z.number(),
        released: z.number().describe('Held or paid once, and given back'),
        example: z
          .boolean()
          .describe('Whether an example process makes its awards: what moved is a demonstration then'),
      })
      .optional()
      .describe(
        'What the accounts have moved, as of now; left out where there is no account, and for another day. Never add it to `money`, which sources announced, nor its parts to each other.',
      ),
    promises: z.array(apiPromise).max(100),
    figures: z.array(apiFigure).max(100),
    schemes: z.array(apiLinked).max(100).describe('What can be joined or applied for under it'),
    proposals: z.array(apiLinked).max(100).describe('What commentators propose about it; not government policy'),
    conflicts: z.array(apiLinked).max(100).describe('Where sources disagree about it'),
    cite: apiCitations,
    href: z.string(),
  })
  .describe('One line of the programme: owner, money, purpose')

export type ApiMeasure = z.input<typeof apiMeasure>
export type ApiPromise = z.input<typeof apiPromise>
export type ApiFigure = z.input<typeof apiFigure>
