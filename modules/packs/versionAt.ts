import { compile, PackFaults } from '#engines/rules'
import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { asWritten } from './amend/written.ts'
import { content as contentForm } from './content/content.ts'
import { loadedPack, type LoadedPack } from './loadedPack.ts'
import { versionByHash, type StoredVersion } from './store.ts'

/** Versions that are kept ready at a time: a queue of cases rarely spans more. */
const mostHeld = 8

/**
 * A version that another release stored, in the form of this one: what was added to packs since is empty in it. The rules are taken as they
 * are, as what was decided by them was.
 */
function inThisForm(version: StoredVersion): StoredVersion {
  const unreadable = () => new FeilunError('pack-version-unreadable', { hash: version.hash })
  const read = contentForm.safeParse(asWritten(version.content))
  if (!read.success) throw unreadable()
  try {
    compile(version.rules)
  } catch (error) {
    if (error instanceof PackFaults) throw unreadable()
    throw error
  }
  return { ...version, content: read.data }
}

/** Gives versions by their hash, ready to decide; those asked for last are kept ready. */
export function versionsByHash(database: Database, format: string): (hash: string) => Promise<LoadedPack> {
  const held = new Map<string, Promise<LoadedPack>>()

  const read = async (hash: string): Promise<LoadedPack> => {
    const version = await versionByHash(database, hash)
    if (version === undefined) throw new FeilunError('pack-version-unknown', { hash })
    return loadedPack(version.format === format ? version : inThisForm(version))
  }

  return (hash) => {
    const pack = held.get(hash) ?? read(hash)
    held.delete(hash)
    held.set(hash, pack)
    // What could not be had is asked for anew the next time.
    pack.catch(() => held.get(hash) === pack && held.delete(hash))
    const [oldest] = held.keys()
    if (held.size > mostHeld && oldest !== undefined) held.delete(oldest)
    return pack
  }
}
