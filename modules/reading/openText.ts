import type { Passage } from '#engines/passages'
import { knownOf, writtenIn, type Known } from '#engines/reading'
import type { Source } from '#modules/evidence'
import { firstDay, type AmendmentRecord, type Content } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { entryFor } from './accept/choice.ts'
import type { Candidate } from './candidates/candidate.ts'
import { thingsOf, type Things } from './candidates/things.ts'
import { standingOf, type Standing } from './compare/standing.ts'
import { ofSource, type Decision } from './decisions/decision.ts'
import { stateOf, turnAfter, type State } from './decisions/state.ts'
import { latestDecisions } from './decisions/store.ts'
import type { ReadingDependencies } from './dependencies.ts'
import type { Description } from './describe/description.ts'
import type { ReadKept } from './text/keepReadings.ts'

/** A candidate with what the pack says and what reviewers have decided. */
export interface Reviewed {
  readonly candidate: Candidate
  readonly standing: Standing
  readonly state: State
  /** The turn that the next decision takes. */
  readonly turn: number
}

/** A text that has been read, as the desk shows it. */
export interface OpenedText {
  readonly source: Source
  readonly sha256: string
  readonly text: string
  readonly passages: readonly Passage[]
  readonly things: Things
  readonly reviewed: ReadonlyMap<string, Reviewed>
  readonly description: Description
  /** The turn that the next description takes. */
  readonly descriptionTurn: number
  /** The day from which relative dates were counted, and where it is from. */
  readonly written: { readonly day: string; readonly from: 'description' | 'text' | 'arrival' }
  /** As what the pack would compare it: its id there, if it has one, and the day of its words. */
  readonly compared: { readonly source: string | undefined; readonly date: string }
  /** Names the code that read. */
  readonly engine: string
}

export type OpenNeeds = Pick<ReadingDependencies, 'database' | 'evidence' | 'packs'> & { readonly readKept: ReadKept }

const names = new WeakMap<Content, Known>()
function namesOf(content: Content): Known {
  const known = names.get(content) ?? knownOf(content)
  names.set(content, known)
  return known
}

function descriptionOf(content: Content, sha256: string, said: Decision | undefined): Description {
  const source = content.sources.find((each) => each.sha256 === sha256)
  if (source !== undefined) return { by: 'pack', source }
  const given = said?.body.source
  return said === undefined || given === undefined
    ? { by: 'nobody' }
    : { by: 'reviewer', source: given, reviewer: said.by, at: said.at, turn: said.turn }
}

export const recordsById = (records: readonly AmendmentRecord[]): ReadonlyMap<number, AmendmentRecord> =>
  new Map(records.map((record) => [record.id, record]))

async function arrivalOf({ evidence }: OpenNeeds, id: string): Promise<string> {
  const { reading } = await evidence.open(id, {})
  return (reading?.stored.at ?? new Date(0)).toISOString().slice(0, 10)
}

/**
 * Reads a stored text for candidates, and holds each against the pack and against what has been decided.
 * @param records all amendments on record
 * @throws FeilunError `source-unknown`, `source-not-ingested`, `text-not-read`
 */
export async function openText(
  needs: OpenNeeds,
  id: string,
  records: ReadonlyMap<number, AmendmentRecord>,
): Promise<OpenedText> {
  const { database, evidence, packs, readKept } = needs
  const { content } = packs.current()
  const source = await evidence.source(id)
  const { sha256 } = source
  const stored = sha256 === undefined ? undefined : await evidence.textWithPassages(sha256)
  if (sha256 === undefined || stored === undefined) throw new FeilunError('source-not-ingested', { id })
  const { text, passages } = stored

  const decided = new Map((await latestDecisions(database, [sha256])).map((each) => [each.candidate, each]))
  const description = descriptionOf(content, sha256, decided.get(ofSource))
  const stated = description.by === 'nobody' ? writtenIn(text, passages) : undefined
  const written =
    description.by !== 'nobody'
      ? ({ day: firstDay(description.source.date), from: 'description' } as const)
      : stated !== undefined
        ? ({ day: stated, from: 'text' } as const)
        : ({ day: await arrivalOf(needs, id), from: 'arrival' } as const)
  const authority = description.by === 'nobody' ? {} : { authority: description.source.authority }
  const { reading, engine } = await readKept({
    sha256,
    known: namesOf(content),
    given: { text, passages, written: written.day, ...authority },
  })

  const things = thingsOf(reading)
  const compared = { source: description.by === 'pack' ? description.source.id : undefined, date: written.day }
  const reviewed = [...things.measures, ...things.opinions].flatMap((thing) =>
    thing.candidates.map((candidate): readonly [string, Reviewed] => {
      const last = decided.get(candidate.id)
      return [
        candidate.id,
        {
          candidate,
          standing: standingOf(content, candidate, entryFor(content, candidate), compared),
          state: stateOf(last, records),
          turn: turnAfter(last),
        },
      ]
    }),
  )
  return {
    source,
    sha256,
    text,
    passages,
    things,
    reviewed: new Map(reviewed),
    description,
    descriptionTurn: turnAfter(decided.get(ofSource)),
    written,
    compared,
    engine,
  }
}

/** The date of a text as its description has it, which may lack a day. */
export const dateOf = ({ description, written }: Pick<OpenedText, 'description' | 'written'>): string =>
  description.by === 'nobody' ? written.day : description.source.date

/** @throws FeilunError `candidate-unknown` */
export function reviewedOf({ reviewed }: OpenedText, candidate: string): Reviewed {
  const found = reviewed.get(candidate)
  if (found === undefined) throw new FeilunError('candidate-unknown')
  return found
}
