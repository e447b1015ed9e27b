import { FeilunError } from '#platform/errors'
import type { Modules } from './modulesOf.ts'
import { openAccounts } from './openAccounts.ts'

/**
 * Looks whether the pack in use is another than when it last looked, whoever made it so; opens the accounts of its awards, and has those told
 * who asked to be. Every server does, and of them all one tells.
 */
export function followPack({
  ledger,
  packs,
  notices,
}: Pick<Modules, 'ledger' | 'packs' | 'notices'>): () => Promise<void> {
  let known: string | undefined
  return async () => {
    await packs.refresh()
    const hash = hashOf(packs)
    if (hash === undefined || hash === known) return
    await openAccounts(ledger, packs.current())
    await notices.onPackChange()
    known = hash
  }
}

/** None before any pack was loaded. */
function hashOf(packs: Modules['packs']): string | undefined {
  try {
    return packs.current().hash
  } catch (error) {
    if (error instanceof FeilunError && error.code === 'pack-not-loaded') return undefined
    throw error
  }
}
