import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { amendPack, type AmendRequest } from './amend/amendPack.ts'
import { groundOf } from './amend/ground.ts'
import { recordsOf, type AmendmentRecord } from './amend/amendmentRecord.ts'
import { withdrawAmendments, type Withdrawal, type Withdrawn } from './amend/withdrawAmendments.ts'
import { folderHashOf } from './becomeCurrent.ts'
import { textsBySum } from './checks/texts.ts'
import type { SourceRegister } from './evidencePort.ts'
import { openFolder } from './folder/openFolder.ts'
import { loadedPack, type LoadedPack } from './loadedPack.ts'
import { packInvalid } from './packInvalid.ts'
import { hashOfFolder, packOf } from './readPack.ts'
import { storedFormat } from './schema/storedFormat.ts'
import { currentName, currentVersion, latestChanges, type PackChange, type StoredVersion } from './store.ts'
import { storePack } from './storePack.ts'
import { versionsByHash } from './versionAt.ts'

export interface PacksNeeds {
  readonly database: Database
  readonly evidence: SourceRegister
  readonly now: () => Date
  /** The stored text of this SHA-256, if it is kept. With it, no amendment is taken in whose citation its source does not bear out. */
  readonly textOf?: (sha256: string) => Promise<string | undefined>
}

export interface Packs {
  /**
   * Makes the pack in `folder` the current one: all of it, with what rests on its sources, or nothing.
   * @throws FeilunError `pack-not-found`, or `pack-invalid` with every problem as `file:line:column`
   */
  readonly load: (folder: string) => Promise<LoadedPack>
  /** The pack in use. @throws FeilunError `pack-not-loaded` */
  readonly current: () => LoadedPack
  /**
   * A version that was in use at some time, by its hash, ready to decide: what was decided by it is decided by it again, whatever the pack
   * says today. Quick for versions that were asked for lately.
   * @throws FeilunError `pack-version-unknown`, or `pack-version-unreadable` for one that another release stored
   */
  readonly at: (hash: string) => Promise<LoadedPack>
  /** Takes up a pack that another server has made current; one query where nothing has changed. */
  readonly refresh: () => Promise<'changed' | 'unchanged'>
  /** What loads have changed, the latest first. @param limit at most 1,000 are given */
  readonly changes: (limit: number) => Promise<readonly PackChange[]>
  /**
   * Lays reviewed changes over the pack in use: all of them, with who made them on record, or none. They outlast restarts and loads of
   * the folder; what the folder comes to say itself is absorbed.
   * @returns the pack in use then, and the amendments' ids in their order
   * @throws FeilunError `amendment-refused` with everything that is wrong, or `pack-not-loaded`
   */
  readonly amend: (request: AmendRequest) => Promise<Amended>
  /** All that is on record for the pack in use, the earliest first. @throws as `amend` */
  readonly amendments: () => Promise<readonly AmendmentRecord[]>
  /** Takes an amendment back. @throws FeilunError `amendment-unknown`, and as `amend` */
  readonly withdraw: (id: number, withdrawal: Withdrawal) => Promise<LoadedPack>
  /** Takes several back at once: all, or none. @throws as `withdraw` */
  readonly withdrawMany: (withdrawn: Withdrawn, withdrawal: Withdrawal) => Promise<LoadedPack>
}

export interface Amended {
  readonly pack: LoadedPack
  readonly ids: readonly number[]
}

const mostChanges = 1_000

export function createPacks({ database, evidence, now, textOf }: PacksNeeds): Packs {
  const format = storedFormat()
  const needs = { evidence, now, format }
  const textsOf = async (sums: readonly string[]) => {
    const texts = textOf === undefined ? [] : await Promise.all(sums.map(textOf))
    return textsBySum(texts.filter((text) => text !== undefined))
  }
  const versionAt = versionsByHash(database, format)
  let held: LoadedPack | undefined

  const hold = (version: StoredVersion): LoadedPack => {
    const isHeld = held?.hash === version.hash && held.loadedAt.getTime() === version.loadedAt.getTime()
    if (held === undefined || !isHeld) held = loadedPack(version)
    return held
  }

  // One change after the other, as the database has them too, so that what is held in the end is what was made current last.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  const withdrawMany: Packs['withdrawMany'] = (withdrawn, withdrawal) =>
    inTurn(async () =>
      hold(await database.transaction((connection) => withdrawAmendments(connection, withdrawn, withdrawal, needs))),
    )

  return {
    load: async (folder) => {
      const opened = await openFolder(folder)
      return inTurn(async () => {
        const current = await currentName(database)
        // The hash stands for the files and for the form in which they are stored: what was checked then is right now.
        if (current !== undefined && folderHashOf(current) === hashOfFolder(opened)) {
          const version = await currentVersion(database)
          if (version?.hash === current.hash) return hold(version)
        }
        const read = packOf(opened)
        if (!read.ok) throw packInvalid(folder, read.problems)
        return hold(await database.transaction((connection) => storePack(connection, read.pack, needs)))
      })
    },
    current: () => {
      if (held === undefined) throw new FeilunError('pack-not-loaded')
      return held
    },
    at: async (hash) => (held?.hash === hash ? held : versionAt(hash)),
    refresh: () =>
      inTurn(async () => {
        const current = await currentName(database)
        if (current === undefined || current.hash === held?.hash || current.format !== format) return 'unchanged'
        const version = await currentVersion(database)
        if (version === undefined || version.format !== format || version.hash === held?.hash) return 'unchanged'
        hold(version)
        return 'changed'
      }),
    changes: (limit) => latestChanges(database, Math.min(limit, mostChanges)),
    amend: (request) =>
      inTurn(async () => {
        const { version, ids } = await database.transaction((connection) =>
          amendPack(connection, request, { ...needs, textsOf }),
        )
        return { pack: hold(version), ids }
      }),
    amendments: () =>
      database.transaction(async (connection) => {
        const { recorded, laid } = await groundOf(connection, format)
        return recordsOf(recorded, laid)
      }),
    withdraw: (id, withdrawal) => withdrawMany({ ids: [id] }, withdrawal),
    withdrawMany,
  }
}
