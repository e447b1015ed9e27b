import { processOn, type LoadedPack, type Process } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { PacksPort } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { dayIn } from './day.ts'

/** A version that an act needs and that is not in memory yet. The act is left, the version read, and the act begun anew. */
export class PackWanted extends Error {
  readonly hash: string
  constructor(hash: string) {
    super(hash)
    this.name = 'PackWanted'
    this.hash = hash
  }
}

export interface KnownPacks {
  readonly current: () => LoadedPack
  /** @throws PackWanted */
  readonly at: (hash: string) => LoadedPack
  /** Runs `work`, reading versions that it wants, which is never done while a transaction is open: that would wait for a second connection. */
  readonly withPacks: <Result>(work: () => Promise<Result>) => Promise<Result>
}

const mostKept = 8

/** Versions of the pack under which cases run, the latest used kept in memory. */
export function knownPacks(packs: PacksPort): KnownPacks {
  const kept = new Map<string, LoadedPack>()
  const keep = (hash: string, pack: LoadedPack) => {
    kept.delete(hash)
    kept.set(hash, pack)
    for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest)
  }
  const withPacks: KnownPacks['withPacks'] = async (work) => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof PackWanted)) throw error
      keep(error.hash, await packs.at(error.hash))
      return withPacks(work)
    }
  }
  return {
    current: packs.current,
    at: (hash) => {
      const current = packs.current()
      if (current.hash === hash) return current
      const pack = kept.get(hash)
      if (pack === undefined) throw new PackWanted(hash)
      keep(hash, pack)
      return pack
    },
    withPacks,
  }
}

/** The process by which a scheme takes cases that are begun at an instant. @throws FeilunError `scheme-takes-no-cases` */
export function processOfScheme({ content }: LoadedPack, scheme: string, at: Date): Process {
  const process = processOn(content, scheme, dayIn(content.pack.timezone, at))
  if (process === undefined) throw new FeilunError('scheme-takes-no-cases', { scheme })
  return process
}

/** The version and process under which a case runs: a draft under those in use. */
export function processOfCase(
  packs: KnownPacks,
  row: CaseRow,
): { readonly pack: LoadedPack; readonly process: Process } {
  if (row.pack_hash === null) {
    const pack = packs.current()
    return { pack, process: processOfScheme(pack, row.scheme, row.started) }
  }
  const pack = packs.at(row.pack_hash)
  const process = pack.content.processes.find(({ id }) => id === row.process)
  if (process === undefined) throw new FeilunError('scheme-takes-no-cases', { scheme: row.scheme })
  return { pack, process }
}
