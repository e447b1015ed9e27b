import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Decision } from '../decisions/decision.ts'
import { decisionsOn, keepDecision } from '../decisions/store.ts'

/**
 * Keeps decisions, all or none, each in the turn that its reviewer saw.
 * @throws FeilunError `candidate-decided` where somebody else has taken that turn
 */
export async function keepInTurn(connection: Connection, decisions: readonly Decision[]): Promise<void> {
  for (const decision of decisions) {
    if (await keepDecision(connection, decision)) continue
    const taken = (await decisionsOn(connection, decision.sha256, decision.candidate)).at(-1)
    throw new FeilunError('candidate-decided', { by: taken?.by ?? '' })
  }
}
