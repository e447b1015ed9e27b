import { z } from 'zod'
import { form } from './ask.ts'
import { amount, citations, date, id, text } from './basics.ts'
import { stage } from './stage.ts'

/** What is decided with written reasons. `refuse` is said by a check as well as by a decision. */
export const decided = ['approve', 'refuse', 'uphold', 'overturn'] as const

/** A reason that a decision may give: `for` says which decisions, `at` at which stages, every one that takes them if left out. */
const reason = z.strictObject({
  id,
  text,
  for: z.array(z.enum(decided)).min(1),
  at: z.array(id).min(1).optional(),
})

/** What is awarded, and the account that it is held in: measure, scheme, call. */
const award = z.strictObject({
  /** `money` is the pack's currency; `usd-micro` is US dollars of calls to models, which are never paid out (decision 187). */
  unit: z.enum(['money', 'place', 'gpu-second', 'usd-micro']),
  amount: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), amount }),
    /** What the applicant asked for in an `amount` of an earlier form, or less, as the approver decides. */
    z.strictObject({ kind: z.literal('asked'), ask: id, max: amount }),
  ]),
  measure: id,
  call: id,
})

/** How cases of a scheme run, as data. */
export const process = z.strictObject({
  id,
  scheme: id,
  title: text,
  /** `example` where no source publishes how the scheme decides: every page of the process says so. */
  basis: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('published'), cite: citations }),
    z.strictObject({ kind: z.literal('example'), note: text }),
  ]),
  /** Values of the fact `party-kind` that may apply. */
  parties: z.array(id).min(1),
  /** How often one party may be awarded. */
  awards: z.enum(['once', 'many']),
  /** The first day on which a case may be started, in the pack's time zone. */
  opens: date.optional(),
  /** The last day on which the first form may be sent, in the pack's time zone. */
  closes: date.optional(),
  award,
  forms: z.array(form).min(1),
  stages: z.array(stage).min(2).max(40),
  /** The first stage: a form. */
  start: id,
  /** Where a case goes that the applicant takes back. */
  withdrawn: id,
  reasons: z.array(reason).min(2),
})

export type Process = z.output<typeof process>
export type Award = z.output<typeof award>
export type Decided = (typeof decided)[number]
export type AllowedReason = z.output<typeof reason>
