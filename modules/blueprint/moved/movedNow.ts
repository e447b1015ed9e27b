import type { Packs } from '#modules/packs'
import { noAccounts, type MoneyPort, type MovedByMeasure } from './moved.ts'

export interface MovedNow {
  readonly moved: MovedByMeasure
  /**
   * Names what a page shows of it: the figures themselves. A page that is kept under them can be stale by nothing, whichever of two transactions
   * ended last.
   */
  readonly revision: string
}

/** What has moved for the measures of the pack in use, as of now. The ledger is asked for no other day. */
export async function movedNow({
  packs,
  money = noAccounts,
}: {
  readonly packs: Pick<Packs, 'current'>
  readonly money?: MoneyPort | undefined
}): Promise<MovedNow> {
  const moved = await money.moneyMoved(packs.current().content.measures.map(({ id }) => id))
  return { moved, revision: JSON.stringify([...moved]) }
}
