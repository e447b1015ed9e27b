import { FeilunError } from '#platform/errors'
import { minor, type Accounts } from '#modules/accounts'
import type { Database } from '#platform/database'

/** What a race for places came to. */
export interface Race {
  readonly held: number
  /** Told that none is left, where, and how many are free. */
  readonly refused: number
}

/**
 * Lets clients race for the last places of a call: a third of them each through one of two ledgers, as two servers would, and a third in transactions of
 * other work. @throws Error where anyone is told anything else
 */
export async function raceForPlaces(
  ledgers: readonly [Accounts, Accounts],
  database: Database,
  racers: number,
  places: number,
): Promise<Race> {
  const [first, second] = ledgers
  const path = 'race/scheme/call'
  await first.open({ path, unit: 'place' })
  await first.limit({ key: 'race limit', by: 'bench', path: 'race', limit: minor(1_000) })
  await first.limit({ key: 'call limit', by: 'bench', path, limit: minor(places) })
  const answers = await Promise.allSettled(
    Array.from({ length: racers }, (_, at) => {
      const asked = { key: `race ${at}`, by: 'bench', path, amount: minor(1) }
      if (at % 3 === 0) return first.hold(asked)
      if (at % 3 === 1) return second.hold(asked)
      return database.transaction((connection) => first.within(connection).hold(asked))
    }),
  )
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  for (const refusal of refusals)
    if (
      !(
        refusal instanceof FeilunError &&
        refusal.code === 'limit-exceeded' &&
        refusal.params['level'] === path &&
        refusal.params['free'] === 0
      )
    )
      throw refusal
  return { held: answers.length - refusals.length, refused: refusals.length }
}
