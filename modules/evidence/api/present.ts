import type { z } from 'zod'
import type { Passage } from '#engines/passages'
import type { History } from '../histories.ts'
import type { OpenedSource } from '../opening.ts'
import type { Place } from '../places.ts'
import type { Source } from '../source.ts'
import type { ListedSource, StoredText } from '../store/listing.ts'
import type { history, passage, stored } from './shapes.ts'

function presentSource(given: Source) {
  if (given.kind === 'not-described') return given
  const { 'date-basis': dateBasis, 'date-note': dateNote, ...rest } = given
  return { ...rest, dateBasis, ...(dateNote === undefined ? {} : { dateNote }) }
}

const presentStored = ({ length, passages, kind, encoding, at }: StoredText): z.input<typeof stored> => ({
  characters: length,
  passages,
  form: kind,
  ...(encoding === undefined ? {} : { encoding }),
  ingested: at.toISOString(),
})

export const presentListed = ({ source: given, stored: known, claims }: ListedSource) => ({
  ...presentSource(given),
  href: `/sources/${encodeURIComponent(given.id)}`,
  ...(known === undefined ? {} : { stored: presentStored(known) }),
  claimCount: claims,
})

const presentClaims = ({ claims: together, status }: Place) =>
  together.map(({ start, end, sum, figure, kind, label, href }) => {
    const known = { start, end, sum, status, kind, label, href }
    return figure === undefined ? known : Object.assign(known, { figure })
  })

const presentFate = ({ place: { start, end }, fate: met }: History['fates'][number]) => {
  const known = { start, end, fate: met.kind }
  return met.kind === 'moved' ? { ...known, movedTo: { start: met.start, end: met.end } } : known
}

const presentHistory = ({ origin, versions, fates }: History): z.input<typeof history> => ({
  origin,
  versions: versions.map(({ version, at, sha256, source: id }) => ({
    version,
    ingested: at.toISOString(),
    sha256,
    source: id,
  })),
  citations: fates.map(presentFate),
})

const presentPassage = (given: Passage): z.input<typeof passage> => ({ ...given })

/** A source as `/api/sources/:id` gives it. */
export function presentOpened({ source: given, claims, places, hasMore, reading, histories }: OpenedSource) {
  return {
    ...presentSource(given),
    ...(reading === undefined
      ? {}
      : { stored: presentStored(reading.stored), part: reading.part, parts: reading.parts }),
    claimCount: claims,
    claims: places.flatMap(presentClaims),
    hasMoreClaims: hasMore,
    passages: reading === undefined ? [] : reading.passages.map(presentPassage),
    histories: histories.map(presentHistory),
  }
}
