import { expect } from 'vitest'
import { totalsIn, type Model } from './ledgerModel.ts'
import { treePaths } from './ledgerSteps.ts'
import type { RealLedger } from './realLedger.ts'
import type { StartedLedger } from './startLedger.ts'

/** Opens the tree of the steps under a prefix of its own. */
export async function openTree(started: StartedLedger, prefix: string): Promise<RealLedger> {
  const lowest = treePaths.filter((path) => !treePaths.some((other) => other.startsWith(`${path}/`)))
  for (const path of lowest) await started.ledger.open({ path: prefix + path, unit: 'place' })
  return { started, prefix, ids: [], begun: started.clock.now.getTime() }
}

/** Every account of the tree has come to what the model says. */
export async function sameTotals(model: Model, { started, prefix }: RealLedger): Promise<void> {
  const [root = ''] = treePaths
  const views = [await started.ledger.account(prefix + root), ...(await started.ledger.below(prefix + root))]
  expect(views.map(({ path, limit, held, settled, released }) => ({ path, limit, held, settled, released }))).toEqual(
    treePaths.map((path) => ({ path: prefix + path, limit: model.limits.get(path), ...totalsIn(model, path) })),
  )
}
