import { merge, type Reading } from '#engines/reading'
import { isOpinion, type Candidate } from './candidate.ts'
import { candidatesOf } from './candidatesOf.ts'

/** A measure or proposal that a text speaks of, with what it says of it. */
export interface Thing {
  /** The pack's id, or one made of the text's places. */
  readonly id: string
  readonly known: boolean
  /** As the text calls it. */
  readonly title: string
  readonly kind: 'measure' | 'proposal'
  readonly candidates: readonly Candidate[]
}

export interface Things {
  /** What the Government, the report or its sources say, by measure: those of the pack first. */
  readonly measures: readonly Thing[]
  /** What someone proposes or thinks. */
  readonly opinions: readonly Thing[]
}

/** Puts the candidates of a reading together by what they are about, opinion apart from the rest. */
export function thingsOf(reading: Reading): Things {
  const byStatement = Map.groupBy(candidatesOf(reading), ({ statement }) => statement)
  const things = merge([{ source: 'text', reading }]).things.map(({ id, known, title, kind, candidates }): Thing => ({
    id,
    known,
    title,
    kind,
    candidates: candidates.flatMap(({ candidate }) => byStatement.get(candidate) ?? []),
  }))
  const keeping = (wanted: (candidate: Candidate) => boolean): readonly Thing[] =>
    things
      .map((thing) => ({ ...thing, candidates: thing.candidates.filter(wanted) }))
      .filter(({ candidates }) => candidates.length > 0)
      .sort((a, b) => Number(b.known) - Number(a.known))
  return {
    measures: keeping((candidate) => !isOpinion(candidate) && candidate.subject.kind === 'measure'),
    opinions: keeping((candidate) => isOpinion(candidate) || candidate.subject.kind === 'proposal'),
  }
}
