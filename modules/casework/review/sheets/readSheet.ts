import type { ErrorDetail } from '#platform/errors'
import { detail } from '../words.ts'
import { isKept, leastReason, longestReason, reasonLength, wordsOf } from './reasonLength.ts'
import type { Score, SheetDraft } from './sheet.ts'

/** A criterion of a review stage, as far as a sheet has to know it. */
export interface Scored {
  readonly id: string
  /** The highest mark; the lowest is 0. */
  readonly max: number
}

/** What is wrong with a draft: marks outside their range, words that are too long, criteria that the stage does not have. */
export function draftProblems({ scores, remark }: SheetDraft, criteria: readonly Scored[]): readonly ErrorDetail[] {
  const problems: ErrorDetail[] = []
  const seen = new Set<string>()
  for (const { criterion: id, score, reason } of scores) {
    const criterion = criteria.find((each) => each.id === id)
    if (criterion === undefined || seen.has(id)) problems.push(detail(`score/${id}`, 'sheet.criterion-unknown', { id }))
    else if (score !== undefined && !(Number.isInteger(score) && score >= 0 && score <= criterion.max))
      problems.push(detail(`score/${id}`, 'sheet.score-range', { max: criterion.max }))
    if (!isKept(reason)) problems.push(detail(`reason/${id}`, 'sheet.reason-long', { most: longestReason }))
    seen.add(id)
  }
  if (!isKept(remark)) problems.push(detail('remark', 'sheet.reason-long', { most: longestReason }))
  return problems
}

export type ReadScores =
  | { readonly ok: true; readonly scores: readonly Score[] }
  | { readonly ok: false; readonly problems: readonly ErrorDetail[] }

/** A draft as a whole sheet, in the order of the criteria, or all that is missing from it or wrong with it. */
export function readScores(draft: SheetDraft, criteria: readonly Scored[]): ReadScores {
  const problems = [...draftProblems(draft, criteria)]
  const scores: Score[] = []
  for (const { id, max } of criteria) {
    const given = draft.scores.find(({ criterion }) => criterion === id)
    if (given?.score === undefined) problems.push(detail(`score/${id}`, 'sheet.score-missing', { max }))
    else scores.push({ criterion: id, score: given.score, reason: wordsOf(given.reason) })
    if (reasonLength(given?.reason ?? '') < leastReason)
      problems.push(detail(`reason/${id}`, 'sheet.reason-short', { least: leastReason }))
  }
  return problems.length === 0 ? { ok: true, scores } : { ok: false, problems }
}
