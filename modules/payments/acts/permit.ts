import { may, settingsOf, type Action, type Actor } from '#modules/identity'
import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'

/** Refuses what somebody’s offices do not cover, for every scheme that it touches. @throws FeilunError `not-permitted` */
export function requireMay(actor: Actor, action: Action, schemes: Iterable<string>): void {
  for (const scheme of schemes) if (!may(actor, action, { scheme })) throw new FeilunError('not-permitted')
}

const isPassing = (error: unknown): boolean =>
  (error instanceof FeilunError && error.code === 'ledger-busy') ||
  (error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001'))

/** Does a whole transaction again where others stood in its way: nothing of it had been kept. */
export async function retried<Result>(work: () => Promise<Result>, attempts = 4): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !isPassing(error)) throw error
    }
  }
}

/** One transaction in which an actor sees and changes only what their offices cover. */
export const as = <Result>(
  database: Database,
  actor: Actor,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> => retried(() => database.within(settingsOf(actor), work))
