import type { Database } from '#platform/database'
import { holdsOver, move } from './store.ts'
import { withRetries } from './moves/retries.ts'

/** How many end in one transaction: few enough that nobody waits long for the levels that it holds. */
const together = 100

/**
 * Ends open holds whose time is over, the first to end first; what they had left is free again. A hold that somebody settles or releases meanwhile is left
 * alone, and one that is ended twice ends once.
 * @param most of one call; the next goes on
 * @returns how many were ended
 */
export async function expireHolds(database: Database, now: Date, most: number): Promise<number> {
  let ended = 0
  for (let left = most; left > 0;) {
    const holds = await holdsOver(database, now, Math.min(together, left))
    if (holds.length === 0) break
    const rows = await withRetries(() =>
      move(
        database,
        holds.map((hold) => ({ kind: 'expire', key: `expire ${hold}`, by: 'expire', hold, amount: undefined })),
        now,
      ),
    )
    ended += rows.filter(({ refusal }) => refusal === null).length
    left -= holds.length
  }
  return ended
}
