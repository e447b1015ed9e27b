import { z } from 'zod'
import { amount, citations, date, id, text } from './basics.ts'

/** One thing that is asked of an applicant on a page of its own. `fact` asks a fact of the rules in the rules' own words. */
const ask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), fact: id }),
  z.strictObject({
    kind: z.literal('text'),
    id,
    question: text,
    hint: text.optional(),
    why: text,
    'max-words': z.int().min(10).max(5_000),
    optional: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    id,
    question: text,
    hint: text.optional(),
    why: text,
    options: z
      .array(z.strictObject({ id, label: text }))
      .min(2)
      .max(30),
  }),
  z.strictObject({
    kind: z.literal('amount'),
    id,
    question: text,
    hint: text.optional(),
    why: text,
    min: amount,
    max: amount,
  }),
  z.strictObject({
    kind: z.literal('number'),
    id,
    question: text,
    hint: text.optional(),
    why: text,
    min: z.int(),
    max: z.int(),
  }),
  z.strictObject({ kind: z.literal('date'), id, question: text, hint: text.optional(), why: text }),
  z.strictObject({
    kind: z.literal('file'),
    id,
    question: text,
    hint: text.optional(),
    why: text,
    accepts: z.array(z.enum(['pdf', 'png', 'jpeg', 'docx', 'xlsx'])).min(1),
    'max-mb': z.int().min(1).max(20).default(10),
    optional: z.boolean().default(false),
  }),
  /** Something that the applicant declares; the form cannot be sent without it. */
  z.strictObject({ kind: z.literal('declaration'), id, statement: text }),
  /** Where the money is to go; kept apart from other answers and shown masked. */
  z.strictObject({ kind: z.literal('bank-account'), id, question: text, why: text }),
])

const form = z.strictObject({ id, title: text, asks: z.array(ask).min(1).max(60) })

const days = z.int().min(1).max(1_000)
const head = { id, name: text, days }
/** Who acts is said by the kind: `form`, `offer` and `outcome` the applicant, `check` and `payment` a programme officer, … */
const stage = z.discriminatedUnion('kind', [
  /** The applicant fills in a form; `late` is where the case goes once the days are over. */
  z.strictObject({ kind: z.literal('form'), ...head, form: id, next: id, late: id }),
  /** An officer checks it against points, may ask the applicant (the clock stands still then), passes it on or refuses it. */
  z.strictObject({
    kind: z.literal('check'),
    ...head,
    points: z.array(z.strictObject({ id, text })).min(1),
    pass: id,
    refuse: id,
  }),
  /** Reviewers who declared no conflict score blind; nothing is shown before every sheet is locked. */
  z.strictObject({
    kind: z.literal('review'),
    ...head,
    reviewers: z.int().min(1).max(9),
    criteria: z
      .array(
        z.strictObject({
          id,
          name: text,
          question: text,
          weight: z.int().min(1).max(100),
          max: z.int().min(1).max(100),
        }),
      )
      .min(1),
    next: id,
  }),
  /** An approver who neither checked nor reviewed decides, with reasons. */
  z.strictObject({ kind: z.literal('decision'), ...head, approve: id, refuse: id }),
  /** The applicant accepts or declines an award; with acceptance the bank account may be asked by a form. */
  z.strictObject({ kind: z.literal('offer'), ...head, form: id.optional(), accept: id, decline: id, late: id }),
  /** The whole award is paid, or a share of it. */
  z.strictObject({ kind: z.literal('payment'), ...head, share: z.int().min(1).max(100), next: id }),
  /** The applicant reports, an officer accepts or sends back, a share of the award is paid. */
  z.strictObject({
    kind: z.literal('milestone'),
    ...head,
    form: id,
    share: z.int().min(0).max(100),
    next: id,
    late: id,
  }),
  /** Months after the award the applicant says what became of it; what is said is published. */
  z.strictObject({
    kind: z.literal('outcome'),
    ...head,
    form: id,
    'after-months': z.int().min(1).max(120),
    next: id,
    late: id,
  }),
  /** An approver other than the one who decided looks again. */
  z.strictObject({ kind: z.literal('appeal'), ...head, uphold: id, overturn: id }),
  z.strictObject({
    kind: z.literal('end'),
    id,
    name: text,
    result: z.enum(['completed', 'refused', 'declined', 'lapsed', 'withdrawn']),
    appeal: z.strictObject({ days, to: id }).optional(),
  }),
])

/** A reason that a decision may give; `for` says which decisions. */
const reason = z.strictObject({ id, text, for: z.array(z.enum(['approve', 'refuse', 'uphold', 'overturn'])).min(1) })

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
  opens: date.optional(),
  /** The last day on which the first form may be sent, in the pack's time zone. */
  closes: date.optional(),
  /** What is awarded, and the account that it is held in: measure, scheme, call. */
  award: z.strictObject({
    unit: z.enum(['HKD', 'place', 'gpu-second']),
    amount: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('fixed'), amount }),
      /** What the applicant asked for in an `amount` of the first forms, or less, as the approver decides. */
      z.strictObject({ kind: z.literal('asked'), ask: id, max: amount }),
    ]),
    measure: id,
    call: id,
  }),
  forms: z.array(form).min(1),
  stages: z.array(stage).min(2).max(40),
  /** The first stage: a form. */
  start: id,
  /** Where a case goes that the applicant takes back. */
  withdrawn: id,
  reasons: z.array(reason).min(2),
})

export type Process = z.output<typeof process>
export type ProcessForm = z.output<typeof form>
export type Ask = z.output<typeof ask>
export type Stage = z.output<typeof stage>
export type StageKind = Stage['kind']
export type AllowedReason = z.output<typeof reason>
