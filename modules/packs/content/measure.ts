import { z } from 'zod'
import { right } from './right.ts'
import { amount, approximation, citations, date, id, looseDate, owner, text } from './basics.ts'

export const money = z.strictObject({
  id,
  amount,
  approximation,
  kind: z.enum(['appropriation', 'fund-reserve', 'fund', 'subsidy', 'private-investment']),
  /** Another sum that this one is a part of; it is then not counted in totals again. */
  'part-of': id.optional(),
  period: text.optional(),
  label: text,
  cite: citations,
})

export const promiseDue = z
  .strictObject({ from: date.optional(), to: date, words: text, cite: citations })
  .refine(({ from, to }) => from === undefined || from <= to, {
    error: right('due'),
    params: { fault: 'promise-due-reversed' },
    path: ['to'],
  })

export const promiseEvidence = z.strictObject({
  date: looseDate,
  shows: z.enum(['kept', 'under-way', 'not-done']),
  text,
  cite: citations,
})

export const promise = z.strictObject({
  id,
  text,
  due: promiseDue.optional(),
  evidence: z.array(promiseEvidence).default([]),
  cite: citations,
})

/** A number that a source gives, with what it counts. */
export const figure = z.strictObject({
  id,
  label: text,
  value: z.number(),
  unit: z.union([text, z.string().min(1)]).optional(),
  approximation,
  'as-of': looseDate.optional(),
  cite: citations,
})

export const status = z.strictObject({
  state: z.enum(['announced', 'planned', 'under-way', 'running', 'completed']),
  'as-of': looseDate,
  cite: citations,
})

export const measure = z.strictObject({
  id,
  title: text,
  summary: text,
  purpose: id,
  owner,
  partners: z.array(id).default([]),
  status,
  cite: citations,
  money: z.array(money).default([]),
  promises: z.array(promise).default([]),
  figures: z.array(figure).default([]),
})

export type Measure = z.output<typeof measure>
export type Money = z.output<typeof money>
export type Promised = z.output<typeof promise>
export type MeasuredFigure = z.output<typeof figure>
