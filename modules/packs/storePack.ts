import type { Connection } from '#platform/database'
import { amendmentsOf } from './amend/amendmentStore.ts'
import { standing } from './amend/ground.ts'
import { layOver } from './amend/layOver.ts'
import { becomeCurrent, folderHashOf, type StoreNeeds } from './becomeCurrent.ts'
import type { Pack } from './readPack.ts'
import { currentVersion, latestVersion, lockLoads, type StoredVersion } from './store.ts'

/**
 * Makes a checked pack the current one, with the amendments that still apply laid over it, within the caller's transaction. Of the same
 * pack there is nothing to do.
 * @returns the version as it is stored
 */
export async function storePack(connection: Connection, pack: Pack, needs: StoreNeeds): Promise<StoredVersion> {
  const { format } = needs
  await lockLoads(connection)
  const current = await currentVersion(connection)
  if (current !== undefined && folderHashOf(current) === pack.hash) return current
  const { pack: head } = pack.content
  const isSamePack = current?.format === format && current.content.pack.id === head.id
  const before = isSamePack ? current : await latestVersion(connection, head.id, format)
  const layers = standing(await amendmentsOf(connection, head.id))
  return becomeCurrent(connection, { folder: pack, laid: layOver(pack, layers), before, reviewer: undefined }, needs)
}
