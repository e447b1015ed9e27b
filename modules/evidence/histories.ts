import type { Place } from './places.ts'
import { idOfText } from './source.ts'
import type { StoredTexts } from './storedTexts.ts'
import { versionsWith } from './store/versions.ts'
import { entriesOfTexts, type Version } from './store/reading.ts'
import { fateOf, type Fate } from './versions.ts'

export interface KnownVersion {
  readonly version: number
  readonly at: Date
  readonly sha256: string
  /** The id under which this version's text can be opened. */
  readonly source: string
}

/** What came from one origin over time, and, where the newest text is another, what became there of what is cited here. */
export interface History {
  readonly origin: string
  /** The newest first. */
  readonly versions: readonly [KnownVersion, ...KnownVersion[]]
  readonly fates: readonly { readonly place: Place; readonly fate: Fate }[]
}

const mostVersions = 200

/** The histories of the documents that have ever had this text. */
export async function historiesOf(
  { database, textOf }: StoredTexts,
  sha256: string,
  places: readonly Place[],
): Promise<readonly History[]> {
  const rows = await versionsWith(database, sha256, mostVersions)
  const entries = await entriesOfTexts(
    database,
    rows.map((row) => row.sha256),
  )
  const known = ({ version, at, sha256: sum }: Version): KnownVersion => ({
    version,
    at,
    sha256: sum,
    source: entries.get(sum)?.id ?? idOfText(sum),
  })
  const histories: History[] = []
  for (const [origin, versions] of Map.groupBy(rows, (row) => row.origin)) {
    const [newest, ...older] = versions.map(known)
    if (!newest) continue
    const newer = newest.sha256 === sha256 ? undefined : await textOf(newest.sha256)
    const text = newer === undefined ? undefined : await textOf(sha256)
    const fates = newer === undefined ? [] : places.map((place) => ({ place, fate: fateOf(text, newer, place) }))
    histories.push({ origin, versions: [newest, ...older], fates })
  }
  return histories
}
