import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { folderHashOf } from '../becomeCurrent.ts'
import type { Pack } from '../readPack.ts'
import { currentVersion, keptPack, type StoredVersion } from '../store.ts'
import { amendmentsOf, type Recorded } from './amendmentStore.ts'
import { layOver, type Laid, type Layer } from './layOver.ts'
import { because, refused } from './refused.ts'

/** What amendments are laid over just now. */
export interface Ground {
  readonly current: StoredVersion
  readonly folder: Pack
  readonly recorded: readonly Recorded[]
  readonly laid: Laid
}

/** Those that nobody has taken back, in their order. */
export const standing = (recorded: readonly Recorded[]): readonly Layer[] =>
  recorded.filter(({ withdrawn }) => withdrawn === undefined)

/**
 * The pack in use, and what lies under and over it. Whoever is to change it holds it first (`lockLoads`).
 * @throws FeilunError `pack-not-loaded`, or `amendment-refused` where another release of the program keeps it
 */
export async function groundOf(connection: Connection, format: string): Promise<Ground> {
  const current = await currentVersion(connection)
  if (current === undefined) throw new FeilunError('pack-not-loaded')
  const folder = await keptPack(connection, folderHashOf(current), format)
  if (folder === undefined || current.format !== format) throw refused([because('pack', { key: 'other-release' })])
  const recorded = await amendmentsOf(connection, current.content.pack.id)
  return { current, folder, recorded, laid: layOver(folder, standing(recorded)) }
}
