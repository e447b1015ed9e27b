import { createHash } from 'node:crypto'
import type { Glossary } from '#engines/chinese'
import type { LoadedPack } from '#modules/packs'
import { languages } from '#platform/i18n'
import { entriesOf } from './entriesOf.ts'
import type { PackEntry } from './entry.ts'
import { glossaryOf } from './glossaryOf.ts'

/** A pack as asking uses it. */
export interface ReadyPack {
  readonly loaded: LoadedPack
  readonly glossary: Glossary
  /** By the name under which its words are indexed: another wording is another document. */
  readonly entries: ReadonlyMap<string, PackEntry>
  /** The places of each source on which entries rest, by the source's id. */
  readonly restingOn: ReadonlyMap<string, readonly Rest[]>
}

/** A place of a source and an entry that rests on it. */
export interface Rest {
  readonly start: number
  readonly end: number
  readonly entry: PackEntry
}

const restsOf = (entry: PackEntry) => entry.cite.map(({ source, start, end }) => ({ source, start, end, entry }))

const documentOf = ({ key, words }: PackEntry): string => {
  const said = languages.map((language) => words[language]).join('\n')
  return `${key}:${createHash('sha256').update(said).digest('hex').slice(0, 12)}`
}

const made = new WeakMap<LoadedPack, ReadyPack>()

/** A loaded pack made ready, once for each. */
export function readyPack(loaded: LoadedPack): ReadyPack {
  const known = made.get(loaded)
  if (known !== undefined) return known
  const entries = entriesOf(loaded.content)
  const ready = {
    loaded,
    glossary: glossaryOf(loaded.content),
    entries: new Map(entries.map((entry) => [documentOf(entry), entry])),
    restingOn: Map.groupBy(entries.flatMap(restsOf), ({ source }) => source),
  }
  made.set(loaded, ready)
  return ready
}
