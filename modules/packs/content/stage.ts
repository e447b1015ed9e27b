import { z } from 'zod'
import { id, text } from './basics.ts'

const days = z.int().min(1).max(1_000)
/** Whole percents of the award. */
const share = z.int().min(0).max(100)
const head = { id, name: text, days }
/** Answers, by the names of what was asked, that are shown beside it. */
const evidence = z.array(id).default([])

/** What an officer looks at; passing a case on says that every point holds. */
const point = z.strictObject({ id, text, evidence })

/** What reviewers score. The same id as a criterion of the rules that is left to judgement says that it is judged here. */
const reviewCriterion = z.strictObject({
  id,
  name: text,
  question: text,
  weight: z.int().min(1).max(100),
  max: z.int().min(1).max(100),
  evidence,
})

/**
 * Where a case is, and where it may go. Who acts is said by the kind. `days` are calendar days in the pack's time zone, counted from the
 * day after the case came to the stage; the last of them is the last day on which it may be done.
 */
export const stage = z.discriminatedUnion('kind', [
  /** The applicant fills in a form; `late` is where the case goes once the days are over. */
  z.strictObject({ kind: z.literal('form'), ...head, form: id, next: id, late: id }),
  /**
   * An officer checks it against points, may ask the applicant (the clock stands still then, for `reply-days` at most), passes it on or
   * refuses it.
   */
  z.strictObject({
    kind: z.literal('check'),
    ...head,
    'reply-days': days.default(14),
    points: z.array(point).min(1),
    pass: id,
    refuse: id,
  }),
  /** Reviewers who declared no conflict score blind; nothing is shown before every sheet is locked. */
  z.strictObject({
    kind: z.literal('review'),
    ...head,
    reviewers: z.int().min(1).max(9),
    criteria: z.array(reviewCriterion).min(1),
    next: id,
  }),
  /** An approver who neither checked nor reviewed decides, with reasons. */
  z.strictObject({ kind: z.literal('decision'), ...head, approve: id, refuse: id }),
  /** The applicant accepts or declines an award; with acceptance the bank account may be asked by a form. */
  z.strictObject({ kind: z.literal('offer'), ...head, form: id.optional(), accept: id, decline: id, late: id }),
  /** The whole award is paid, or a share of it. */
  z.strictObject({ kind: z.literal('payment'), ...head, share: share.min(1), next: id }),
  /**
   * The applicant reports within `days`; an officer accepts or sends back within `check-days`, and what was sent back is reported again
   * within `reply-days`; the share of the award, if there is one, is paid within `pay-days`.
   */
  z.strictObject({
    kind: z.literal('milestone'),
    ...head,
    form: id,
    'check-days': days.default(14),
    'reply-days': days.default(14),
    'pay-days': days.default(30),
    share,
    next: id,
    late: id,
  }),
  /**
   * From `after-months` after the case first came to an outcome (all was paid and reported then) the applicant says, within `days`, what
   * became of it; what is said is published.
   */
  z.strictObject({
    kind: z.literal('outcome'),
    ...head,
    form: id,
    'after-months': z.int().min(1).max(120),
    next: id,
    late: id,
  }),
  /** An approver other than the one who decided looks again: upholds the refusal, or overturns it. */
  z.strictObject({ kind: z.literal('appeal'), ...head, uphold: id, overturn: id }),
  z.strictObject({
    kind: z.literal('end'),
    id,
    name: text,
    result: z.enum(['completed', 'refused', 'declined', 'lapsed', 'withdrawn']),
    /** Within these days the applicant may appeal, once. */
    appeal: z.strictObject({ days, to: id }).optional(),
  }),
])

export type Stage = z.output<typeof stage>
export type StageKind = Stage['kind']
export type StageOf<Kind extends StageKind> = Extract<Stage, { readonly kind: Kind }>
export type CheckPoint = z.output<typeof point>
export type ReviewCriterion = z.output<typeof reviewCriterion>
export type ProcessResult = StageOf<'end'>['result']
