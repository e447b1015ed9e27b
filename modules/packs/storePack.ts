import type { Connection } from '#platform/database'
import { claimsOf } from './claims/claimsOf.ts'
import { entryChanges, type EntryChange } from './diff/entryChanges.ts'
import type { SourceRegister } from './evidencePort.ts'
import type { Pack } from './readPack.ts'
import { currentVersion, latestVersion, lockLoads, makeCurrent, recordChanges, type StoredVersion } from './store.ts'

/** What the change log says of a load: a pack seen for the first time is one line, not one for each entry. */
function changesBetween(before: StoredVersion | undefined, { content, rules }: Pack): readonly EntryChange[] {
  if (before !== undefined) return entryChanges(before, { content, rules })
  return [{ kind: 'pack', id: content.pack.id, label: content.pack.title, change: 'added', fields: [] }]
}

export interface StoreNeeds {
  readonly evidence: SourceRegister
  readonly now: () => Date
  /** The form in which this version of the program stores a pack. */
  readonly format: string
}

/**
 * Makes a checked pack the current one, with its changes and its claims, within the caller's transaction. Of the same pack there is nothing
 * to do.
 * @returns the version as it is stored
 */
export async function storePack(
  connection: Connection,
  pack: Pack,
  { evidence, now, format }: StoreNeeds,
): Promise<StoredVersion> {
  await lockLoads(connection)
  const current = await currentVersion(connection)
  if (current?.hash === pack.hash) return current
  const { sources, pack: head } = pack.content
  const isSamePack = current?.format === format && current.content.pack.id === head.id
  const before = isSamePack ? current : await latestVersion(connection, head.id, format)
  const stored = await makeCurrent(connection, { ...pack, format, loadedAt: now() })
  await recordChanges(
    connection,
    { from: before?.hash, to: stored.hash, at: stored.loadedAt },
    changesBetween(before, pack),
  )
  await evidence.register(connection, { sources, claims: claimsOf(pack) })
  return stored
}
