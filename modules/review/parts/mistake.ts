import { first, type Fields } from '#modules/stand'
import { FeilunError, type ErrorCode } from '#platform/errors'

/** What a form that was refused sent, and why it was refused, so that the page comes back with both. */
export interface Mistake {
  readonly error: FeilunError
  readonly typed: Fields
}

/** Refusals that a form shows by itself; any other has a page of its own. */
const shown: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'case-moved-on',
  'act-not-open',
  'answer-invalid',
  'check-incomplete',
  'review-incomplete',
  'reviewer-unfit',
  'decision-incomplete',
  'decider-not-apart',
  'limit-exceeded',
  'amount-invalid',
  'own-case',
  'pack-invalid',
  'request-too-large',
])

/** Does what a form asks. @returns what its page has to say, or nothing where it was done */
export async function attempt(typed: Fields, work: () => Promise<unknown>): Promise<Mistake | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof FeilunError && shown.has(error.code)) return { error, typed }
    throw error
  }
}

/** The last entry of the case's history that the form's page had shown. */
export const seenIn = ({ typed }: Mistake): number => {
  const text = first(typed, 'seen')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
