import { createHash, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '#platform/audit'
import type { CaseView } from '../model/caseView.ts'
import { decisionOf, type LetterRef } from './letter.ts'
import { lettersOf } from './lettersOf.ts'

/** Letters and digits that nobody mistakes for others when they are read aloud. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/**
 * A code that goes with one letter and says nothing by itself: it is made of the case's number and of what was decided, by which version of the
 * pack, how much and when. Nothing in it can be erased, so it is the same in years.
 */
export function verificationCode(view: CaseView, ref: LetterRef): string {
  const decision = decisionOf({ view, ref })
  const said = {
    reference: view.reference,
    letter: ref.id,
    kind: ref.kind,
    at: ref.at.toISOString(),
    pack: decision?.packHash ?? view.pack.hash,
    amount: decision?.amount ?? null,
    unit: decision?.unit ?? null,
    reasons: (decision?.reasons ?? []).map(({ reason }) => reason),
  }
  const digest = createHash('sha256')
    .update(`feilun letter\n${canonicalJson(said)}`)
    .digest()
  const code = [...digest.subarray(0, 12)].map((byte) => alphabet[byte % alphabet.length]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The letter of a case that a code goes with, however it was typed; undefined where it goes with none. */
export function verifiedLetter(view: CaseView, code: string): LetterRef | undefined {
  // Hashes of one length, compared whole, so that the time it takes says nothing of how much of a code was right.
  const marked = (text: string): Buffer =>
    createHash('sha256')
      .update(
        text
          .normalize('NFKC')
          .toUpperCase()
          .replaceAll(/[^A-Z0-9]/g, ''),
      )
      .digest()
  const asked = marked(code)
  return lettersOf(view).find((ref) => timingSafeEqual(marked(verificationCode(view, ref)), asked))
}
