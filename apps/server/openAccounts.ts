import { minor, type Accounts } from '#modules/accounts'
import { awardAccounts } from '#modules/casework'
import type { LoadedPack } from '#modules/packs'
import { FeilunError } from '#platform/errors'

type Opens = Pick<Accounts, 'open' | 'lastLimit' | 'limit'>

/** One that holds something already, without any limit, is left as it is. */
const isInUse = (error: unknown): boolean => error instanceof FeilunError && error.code === 'limit-too-low'

/**
 * Opens the accounts that a pack's awards are held in, so that an approver finds them and sets how much they may give. Until then it is nothing:
 * nobody can award what nobody has set aside.
 */
export async function openAccounts(ledger: Opens, pack: Pick<LoadedPack, 'content'>): Promise<void> {
  for (const account of awardAccounts(pack)) {
    const { path } = account
    await ledger.open(account)
    if ((await ledger.lastLimit(path)) > 0) continue
    // The key makes it once of however many servers start together.
    await ledger.limit({ key: `opened/${path}`, by: 'pack', path, limit: minor(0) }).catch((error: unknown) => {
      if (!isInUse(error)) throw error
    })
  }
}
