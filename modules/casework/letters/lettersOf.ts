import type { CaseView } from '../model/caseView.ts'
import { refusedChecks, type LetterKind, type LetterRef } from './letter.ts'

const kindOfDecision = { approve: 'offered', refuse: 'refused', uphold: 'upheld', overturn: 'overturned' } as const

/** Every letter that a case has given rise to, the latest first. A case whose application was never sent has none, unless its time ran out. */
export function lettersOf(view: CaseView): readonly LetterRef[] {
  const letters: LetterRef[] = []
  const add = (id: string, kind: LetterKind, at: Date) => letters.push({ id, kind, at })
  if (view.submitted !== undefined) add('received', 'received', view.submitted)
  for (const [place, { at }] of view.messages.filter(({ kind }) => kind === 'question').entries())
    add(`question-${place + 1}`, 'more-asked', at)
  for (const [place, { at }] of view.messages.filter(({ kind }) => kind === 'returned').entries())
    add(`returned-${place + 1}`, 'returned', at)
  for (const [place, { at }] of refusedChecks(view).entries()) add(`check-${place + 1}`, 'refused', at)
  for (const { number, outcome, at } of view.decisions) add(`decision-${number}`, kindOfDecision[outcome], at)
  for (const [place, { paid }] of (view.award?.payments ?? []).entries())
    if (paid !== undefined) add(`payment-${place + 1}`, 'paid', paid)
  if (view.result === 'lapsed' && view.closed !== undefined) add('lapsed', 'lapsed', view.closed)
  // Of two at one instant, as where a clock was put back, the one that can only have come later stands first.
  return letters.toReversed().toSorted((a, b) => b.at.getTime() - a.at.getTime())
}
