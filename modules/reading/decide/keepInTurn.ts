import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Decision } from '../decisions/decision.ts'
import { decisionsOn, keepDecision } from '../decisions/store.ts'

/** @throws FeilunError `candidate-decided`, with who was first, where somebody has taken this turn */
export async function mustNotBeTaken(
  connection: Connection,
  sha256: string,
  candidate: string,
  turn: number,
): Promise<void> {
  const taken = (await decisionsOn(connection, sha256, candidate)).find((each) => each.turn === turn)
  if (taken !== undefined) throw new FeilunError('candidate-decided', { by: taken.by })
}

/**
 * Keeps decisions, all or none, each in the turn that its reviewer saw.
 * @throws FeilunError `candidate-decided` where somebody else has taken that turn
 */
export async function keepInTurn(connection: Connection, decisions: readonly Decision[]): Promise<void> {
  for (const decision of decisions) {
    if (await keepDecision(connection, decision)) continue
    await mustNotBeTaken(connection, decision.sha256, decision.candidate, decision.turn)
    throw new FeilunError('candidate-decided', { by: '' })
  }
}
