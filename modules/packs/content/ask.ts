import { z } from 'zod'
import { amount, id, text } from './basics.ts'

/** The kinds of file that a form may ask for; what is in the file decides its kind, never its name. */
export const fileKinds = ['pdf', 'png', 'jpeg', 'docx', 'xlsx'] as const

const question = { id, question: text, hint: text.optional(), why: text }

/** One thing that is asked of an applicant on a page of its own. `fact` asks a fact of the rules in the rules' own words. */
export const ask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), fact: id }),
  z.strictObject({
    kind: z.literal('text'),
    ...question,
    'max-words': z.int().min(10).max(5_000),
    optional: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    ...question,
    options: z
      .array(z.strictObject({ id, label: text }))
      .min(2)
      .max(30),
  }),
  /** Of what is awarded: whole units of the pack's currency with at most two decimals, or whole places or seconds. */
  z.strictObject({ kind: z.literal('amount'), ...question, min: amount, max: amount }),
  z.strictObject({ kind: z.literal('number'), ...question, min: z.int(), max: z.int() }),
  z.strictObject({ kind: z.literal('date'), ...question }),
  z.strictObject({
    kind: z.literal('file'),
    ...question,
    accepts: z.array(z.enum(fileKinds)).min(1),
    'max-mb': z.int().min(1).max(20).default(10),
    optional: z.boolean().default(false),
  }),
  /** Something that the applicant declares; the form cannot be sent without it. */
  z.strictObject({ kind: z.literal('declaration'), id, statement: text }),
  /** Where the money is to go; kept apart from other answers and shown masked. */
  z.strictObject({ kind: z.literal('bank-account'), id, question: text, why: text }),
])

export const form = z.strictObject({ id, title: text, asks: z.array(ask).min(1).max(60) })

export type Ask = z.output<typeof ask>
export type AskKind = Ask['kind']
export type ProcessForm = z.output<typeof form>

/** The name under which the answer to an ask is kept: one name, one answer, throughout a process. */
export const answerKey = (asked: Ask): string => (asked.kind === 'fact' ? asked.fact : asked.id)
