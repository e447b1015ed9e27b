import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { SourceRegister } from './evidencePort.ts'
import { openFolder } from './folder/openFolder.ts'
import { loadedPack, type LoadedPack } from './loadedPack.ts'
import { packInvalid } from './packInvalid.ts'
import { hashOfFolder, packOf } from './readPack.ts'
import { storedFormat } from './schema/storedFormat.ts'
import { currentName, currentVersion, latestChanges, type PackChange, type StoredVersion } from './store.ts'
import { storePack } from './storePack.ts'

export interface PacksNeeds {
  readonly database: Database
  readonly evidence: SourceRegister
  readonly now: () => Date
}

export interface Packs {
  /**
   * Makes the pack in `folder` the current one: all of it, with what rests on its sources, or nothing.
   * @throws FeilunError `pack-not-found`, or `pack-invalid` with every problem as `file:line:column`
   */
  readonly load: (folder: string) => Promise<LoadedPack>
  /** The pack in use. @throws FeilunError `pack-not-loaded` */
  readonly current: () => LoadedPack
  /** Takes up a pack that another server has made current; one query where nothing has changed. */
  readonly refresh: () => Promise<'changed' | 'unchanged'>
  /** What loads have changed, the latest first. @param limit at most 1,000 are given */
  readonly changes: (limit: number) => Promise<readonly PackChange[]>
}

const mostChanges = 1_000

export function createPacks({ database, evidence, now }: PacksNeeds): Packs {
  const format = storedFormat()
  let held: LoadedPack | undefined

  const hold = (version: StoredVersion): LoadedPack => {
    const isHeld = held?.hash === version.hash && held.loadedAt.getTime() === version.loadedAt.getTime()
    if (held === undefined || !isHeld) held = loadedPack(version)
    return held
  }

  return {
    load: async (folder) => {
      const opened = await openFolder(folder)
      const current = await currentName(database)
      // The hash stands for the files and for the form in which they are stored: what was checked then is right now.
      if (current?.hash === hashOfFolder(opened)) {
        const version = await currentVersion(database)
        if (version?.hash === current.hash) return hold(version)
      }
      const read = packOf(opened)
      if (!read.ok) throw packInvalid(folder, read.problems)
      return hold(
        await database.transaction((connection) => storePack(connection, read.pack, { evidence, now, format })),
      )
    },
    current: () => {
      if (held === undefined) throw new FeilunError('pack-not-loaded')
      return held
    },
    refresh: async () => {
      const current = await currentName(database)
      if (current === undefined || current.hash === held?.hash || current.format !== format) return 'unchanged'
      const version = await currentVersion(database)
      if (version === undefined || version.format !== format || version.hash === held?.hash) return 'unchanged'
      hold(version)
      return 'changed'
    },
    changes: (limit) => latestChanges(database, Math.min(limit, mostChanges)),
  }
}
