import type { Passage } from '#engines/passages'
import { FeilunError } from '#platform/errors'
import { historiesOf, type History } from './histories.ts'
import { placesOf, type Place } from './places.ts'
import type { Source } from './source.ts'
import type { StoredTexts } from './storedTexts.ts'
import { readSpan, type Span } from './span.ts'
import { storedTexts, type StoredText } from './store/listing.ts'
import { claimsOn, countClaims, passageAt, passagesFrom } from './store/places.ts'

/** A source as its page shows it: one part of its text, with what rests on that part. */
export interface OpenedSource {
  readonly source: Source
  readonly claims: number
  readonly places: readonly Place[]
  /** Whether more claims rest here than `places` hold. */
  readonly hasMore: boolean
  /** The place that was asked for. */
  readonly at?: Span
  readonly reading?: Reading
  readonly histories: readonly History[]
}

export interface Reading {
  readonly stored: StoredText
  /** The whole stored text, into which all offsets point. */
  readonly text: string
  readonly passages: readonly Passage[]
  /** Which part this is, from 1. */
  readonly part: number
  readonly parts: number
}

export interface Opening {
  readonly at?: string | undefined
  readonly part?: number | undefined
}

export const partSize = 300
export const mostClaims = 2_000
/** Offsets of a text that is not stored can only be checked for their form. */
const anyLength = 2 ** 31

async function readPart(
  { database, textOf }: StoredTexts,
  sha256: string,
  { at, part }: Opening,
): Promise<Reading | undefined> {
  const text = await textOf(sha256)
  const stored = text === undefined ? undefined : (await storedTexts(database, [sha256])).get(sha256)
  if (text === undefined || stored === undefined) return undefined
  const parts = Math.ceil(stored.passages / partSize)
  const asked =
    at === undefined
      ? (part ?? 1)
      : Math.floor((await passageAt(database, sha256, readSpan(at, text.length).start)) / partSize) + 1
  if (asked > parts) throw new FeilunError('not-found')
  const passages = await passagesFrom(database, sha256, (asked - 1) * partSize, partSize)
  return { stored, text, passages, part: asked, parts }
}

export async function openSource(dependencies: StoredTexts, source: Source, opening: Opening): Promise<OpenedSource> {
  const { database } = dependencies
  const reading = source.sha256 === undefined ? undefined : await readPart(dependencies, source.sha256, opening)
  const at = opening.at === undefined ? undefined : readSpan(opening.at, reading?.text.length ?? anyLength)
  const isWhole = reading === undefined || reading.parts === 1
  const within = isWhole
    ? undefined
    : { start: reading.passages[0]?.start ?? 0, end: reading.passages.at(-1)?.end ?? 0 }
  const found = await claimsOn(database, {
    source: source.id,
    limit: mostClaims + 1,
    ...(within === undefined ? {} : { within }),
  })
  const places = placesOf(found.slice(0, mostClaims), reading?.text)
  return {
    source,
    claims: isWhole && found.length <= mostClaims ? found.length : await countClaims(database, source.id),
    places,
    hasMore: found.length > mostClaims,
    ...(at === undefined ? {} : { at }),
    ...(reading === undefined ? {} : { reading }),
    histories: source.sha256 === undefined ? [] : await historiesOf(dependencies, source.sha256, places),
  }
}
