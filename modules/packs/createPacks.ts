import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { claimsOf } from './claims/claimsOf.ts'
import { entryChanges, type EntryChange } from './diff/entryChanges.ts'
import type { SourceRegister } from './evidencePort.ts'
import { packInvalid } from './packInvalid.ts'
import { openFolder } from './folder/openFolder.ts'
import { loadedPack, type LoadedPack } from './loadedPack.ts'
import { hashOfFolder, packOf, type Pack } from './readPack.ts'
import { storedFormat } from './schema/storedFormat.ts'
import {
  currentName,
  currentVersion,
  latestChanges,
  latestVersion,
  lockLoads,
  makeCurrent,
  recordChanges,
  type PackChange,
  type StoredVersion,
} from './store.ts'

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

/** What the change log says of a load: a pack seen for the first time is one line, not one for each entry. */
function changesBetween(before: StoredVersion | undefined, { content, rules }: Pack): readonly EntryChange[] {
  if (before !== undefined) return entryChanges(before, { content, rules })
  return [{ kind: 'pack', id: content.pack.id, label: content.pack.title, change: 'added', fields: [] }]
}

export function createPacks({ database, evidence, now }: PacksNeeds): Packs {
  const format = storedFormat()
  let held: LoadedPack | undefined

  const hold = ({ content, rules, hash, loadedAt }: Omit<StoredVersion, 'format'>): LoadedPack => {
    const isHeld = held?.hash === hash && held.loadedAt.getTime() === loadedAt.getTime()
    if (held === undefined || !isHeld) held = loadedPack({ content, rules }, hash, loadedAt)
    return held
  }

  const store = async (pack: Pack, connection: Connection): Promise<StoredVersion> => {
    await lockLoads(connection)
    const current = await currentVersion(connection)
    if (current?.hash === pack.hash) return current
    const isSamePack = current?.format === format && current.content.pack.id === pack.content.pack.id
    const before = isSamePack ? current : await latestVersion(connection, pack.content.pack.id, format)
    const version: StoredVersion = { ...pack, format, loadedAt: now() }
    await makeCurrent(connection, version)
    await recordChanges(
      connection,
      { from: before?.hash, to: pack.hash, at: version.loadedAt },
      changesBetween(before, pack),
    )
    await evidence.register(connection, { sources: pack.content.sources, claims: claimsOf(pack) })
    return version
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
      return hold(await database.transaction((connection) => store(read.pack, connection)))
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
