import { z } from 'zod'
import { citations, id, owner } from '../content/basics.ts'
import { figure, measure, money, promise, promiseDue, promiseEvidence, status } from '../content/measure.ts'
import { conflict, conflictResolution, office, proposal, source } from '../content/programme.ts'
import type { Written } from './written.ts'

/** What a further citation stands by. */
const cited = z.union([
  z.strictObject({ measure: id }),
  z.strictObject({ measure: id, part: z.enum(['owner', 'status']) }),
  z.strictObject({ measure: id, money: id }),
  z.strictObject({ measure: id, promise: id }),
  z.strictObject({ measure: id, promise: id, part: z.literal('due') }),
  z.strictObject({ measure: id, figure: id }),
  z.strictObject({ proposal: id }),
  z.strictObject({ proposal: id, figure: id }),
])

/** Whose figure it is. */
const figured = z.union([z.strictObject({ measure: id }), z.strictObject({ proposal: id })])

/**
 * One reviewed change of a pack's content, as a file would say it. Entries have the forms of `content/`, so that everything that needs a
 * citation in a file needs it here.
 */
export const amendmentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-source'), source }),
  z.strictObject({ kind: z.literal('add-office'), office }),
  z.strictObject({ kind: z.literal('add-office-alias'), office: id, alias: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal('add-measure'), measure }),
  z.strictObject({ kind: z.literal('set-owner'), measure: id, owner }),
  z.strictObject({ kind: z.literal('set-status'), measure: id, status }),
  z.strictObject({ kind: z.literal('add-money'), measure: id, money }),
  z.strictObject({ kind: z.literal('add-promise'), measure: id, promise }),
  z.strictObject({ kind: z.literal('set-due'), measure: id, promise: id, due: promiseDue }),
  z.strictObject({ kind: z.literal('add-evidence'), measure: id, promise: id, evidence: promiseEvidence }),
  z.strictObject({ kind: z.literal('add-figure'), of: figured, figure }),
  z.strictObject({ kind: z.literal('add-citation'), to: cited, cite: citations }),
  z.strictObject({ kind: z.literal('add-proposal'), proposal }),
  z.strictObject({ kind: z.literal('add-conflict'), conflict }),
  z.strictObject({ kind: z.literal('resolve-conflict'), conflict: id, resolution: conflictResolution }),
])

/** A change as whoever proposes it writes it: citations with `at: START-END`, 简体 only where it is not OpenCC's. */
export type Amendment = Written<z.input<typeof amendmentSchema>>
export type AmendmentKind = Amendment['kind']

/** A change as it was read: spans as offsets, every wording in three languages. */
export type ReadAmendment = z.output<typeof amendmentSchema>
