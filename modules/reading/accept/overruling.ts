import { isOpinion, type Candidate } from '../candidates/candidate.ts'
import { noteIn, one, type Fields } from './formReader.ts'
import { Refused } from './problems.ts'

/** What forms and addresses say where a reviewer takes a sentence that was read as opinion for a report of the Government. */
export const reported = 'reported'

export const isOverruled = (candidate: Candidate, voice: string): boolean => isOpinion(candidate) && voice === reported

/** The candidate as its reviewer hears it. Who was taken to speak is not thereby someone of the Government. */
export const asReported = (candidate: Candidate): Candidate => ({
  ...candidate,
  voice: { kind: 'government', how: 'reported' },
})

/**
 * The candidate as a form would have it, and why where that is not as it was read: never without a reason in writing.
 * @throws Refused
 */
export function heard(
  candidate: Candidate,
  fields: Fields,
): { readonly candidate: Candidate; readonly overruled?: string } {
  if (!isOverruled(candidate, one(fields, 'voice'))) return { candidate }
  const overruled = noteIn(fields, 'voice-reason')
  if (overruled === '') throw new Refused([{ field: 'voice-reason', key: 'required' }])
  return { candidate: asReported(candidate), overruled }
}
