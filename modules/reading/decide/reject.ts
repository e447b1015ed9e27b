import { FeilunError } from '#platform/errors'
import type { Decision, Rejection } from '../decisions/decision.ts'
import { reviewedOf, type OpenedText } from '../openText.ts'
import type { DecideNeeds, Item } from './accept.ts'
import { evidenceOf } from './evidenceOf.ts'
import { keepInTurn } from './keepInTurn.ts'

const keep = (needs: DecideNeeds, decisions: readonly Decision[]): Promise<void> =>
  needs.database.transaction((connection) => keepInTurn(connection, decisions))

/** Puts candidates aside, all or none, with the reason. @throws FeilunError `candidate-unknown`, `candidate-decided` */
export async function reject(
  needs: DecideNeeds,
  opened: OpenedText,
  items: readonly Item[],
  { why, note, by }: { readonly why: Rejection; readonly note: string; readonly by: string },
): Promise<void> {
  const at = needs.now()
  const decisions = items.map(({ candidate: id, turn }): Decision => {
    const { candidate, state } = reviewedOf(opened, id)
    if (state.kind !== 'open') throw new FeilunError('candidate-decided', { by: state.decision.by })
    return {
      sha256: opened.sha256,
      candidate: id,
      turn,
      at,
      by,
      decision: 'rejected',
      reason: note === '' ? undefined : note,
      body: { ...evidenceOf(candidate, opened.engine), rejected: why },
    }
  })
  await keep(needs, decisions)
}

/** Takes a rejection back; it stays on record. @throws FeilunError `candidate-unknown`, `candidate-decided` */
export async function reopen(
  needs: DecideNeeds,
  opened: OpenedText,
  { candidate: id, turn }: Item,
  by: string,
): Promise<void> {
  const { candidate, state } = reviewedOf(opened, id)
  if (state.kind !== 'rejected') return
  const { sha256, engine } = opened
  const body = evidenceOf(candidate, engine)
  await keep(needs, [
    { sha256, candidate: id, turn, at: needs.now(), by, decision: 'reopened', reason: undefined, body },
  ])
}
