import { FeilunError } from '#platform/errors'
import { Refused } from '../accept/problems.ts'
import type { Decision } from '../decisions/decision.ts'
import { isGround, recordsFor } from '../decisions/state.ts'
import { recordsById } from '../openText.ts'
import type { DecideNeeds } from './accept.ts'

/**
 * Takes back what an acceptance came to, all or nothing; it stays on record. The source and the offices that it brought stay where others
 * have come to rest on them.
 * @throws Refused where another amendment builds on what this one made
 */
export async function withdraw(
  { packs }: DecideNeeds,
  decision: Decision,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<void> {
  const records = recordsById(await packs.amendments())
  const mine = recordsFor(decision, records).filter(({ state }) => state.kind === 'in-force')
  const [ground, facts] = [mine.filter(isGround), mine.filter((record) => !isGround(record))]
  const ids = (of: typeof mine) => of.map(({ id }) => id)
  try {
    await packs.withdrawMany(
      { ids: ids(facts), unlessNeeded: ids(ground) },
      { by: { name: by }, reason: reason === '' ? undefined : reason },
    )
  } catch (error) {
    if (!(error instanceof FeilunError) || error.code !== 'amendment-refused') throw error
    throw new Refused(error.details.map(({ message }) => ({ field: 'withdraw', message })))
  }
}
