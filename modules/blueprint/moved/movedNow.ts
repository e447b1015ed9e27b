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
  const { measures, processes } = packs.current().content
  const ledger = await money.moneyMoved(measures.map(({ id }) => id))
  const examples = new Set(processes.flatMap(({ basis, award }) => (basis.kind === 'example' ? [award.measure] : [])))
  const moved = new Map([...ledger].map(([id, each]) => [id, { ...each, example: examples.has(id) }]))
  return { moved, revision: JSON.stringify([...moved]) }
}
