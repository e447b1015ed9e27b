import { createHash } from 'node:crypto'
import type { Connection } from '#platform/database'
import { asWritten } from './amend/written.ts'
import type { Laid } from './amend/layOver.ts'
import { claimsOf } from './claims/claimsOf.ts'
import { entryChanges, type EntryChange } from './diff/entryChanges.ts'
import type { SourceRegister } from './evidencePort.ts'
import type { Pack } from './readPack.ts'
import { keepPack, makeCurrent, recordChanges, type StoredVersion } from './store.ts'

export interface StoreNeeds {
  readonly evidence: SourceRegister
  readonly now: () => Date
  /** The form in which this version of the program stores a pack. */
  readonly format: string
}

/** The hash of the folder's pack that a version is, or that lies under its amendments. */
export const folderHashOf = ({ hash, base }: Pick<StoredVersion, 'hash' | 'base'>): string => base ?? hash

/** What the change log says of a load: a pack seen for the first time is one line, not one for each entry. */
function changesBetween(before: StoredVersion | undefined, { content, rules }: Pack): readonly EntryChange[] {
  if (before !== undefined) return entryChanges(before, { content, rules })
  return [{ kind: 'pack', id: content.pack.id, label: content.pack.title, change: 'added', fields: [] }]
}

/** The folder's pack with what is in force laid over it; the hash names both, so that whatever depends on it knows either change. */
function amended(folder: Pack, { content, inForce }: Laid): Pack {
  if (inForce.length === 0) return folder
  const hash = createHash('sha256')
    .update(JSON.stringify([folder.hash, asWritten(inForce)]))
    .digest('hex')
  return { content, rules: folder.rules, hash }
}

/**
 * Makes the pack of a folder, with the amendments laid over it, the current one: with its changes and its claims, within the caller's
 * transaction.
 * @returns the version as it is stored
 */
export async function becomeCurrent(
  connection: Connection,
  {
    folder,
    laid,
    before,
    reviewer,
  }: {
    readonly folder: Pack
    readonly laid: Laid
    readonly before: StoredVersion | undefined
    readonly reviewer: string | undefined
  },
  { evidence, now, format }: StoreNeeds,
): Promise<StoredVersion> {
  const pack = amended(folder, laid)
  const isAmended = pack.hash !== folder.hash
  if (isAmended) await keepPack(connection, { ...folder, format })
  const base = isAmended ? folder.hash : undefined
  const stored = await makeCurrent(connection, { ...pack, format, loadedAt: now(), base })
  await recordChanges(
    connection,
    { from: before?.hash, to: stored.hash, at: stored.loadedAt, reviewer },
    changesBetween(before, pack),
  )
  await evidence.register(connection, { sources: pack.content.sources, claims: claimsOf(pack) })
  return stored
}
