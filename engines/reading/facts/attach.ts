import type { Span } from '#engines/chinese'
import type { SubjectHere } from '../subjects/subjects.ts'
import type { Placed } from './readFacts.ts'

const gap = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end))

/** Where the subject of a fact is looked for first: after it, before it, or wherever is nearer. */
export type Preference = 'next' | 'before' | 'nearest'

/**
 * Which of a sentence's subjects a fact belongs to: one in its clause, the one after it where money is given to something (撥款…推動…),
 * else the nearest; else the nearest of the clauses before; else of those after. The index, or `undefined` where the sentence has none.
 */
export function subjectOf(
  subjects: readonly SubjectHere[],
  { span, clause }: Placed<unknown>,
  prefers: Preference,
): number | undefined {
  const ranked = [...subjects.entries()].map(([at, subject]) => {
    const distance = gap(subject.span, span)
    const after = subject.span.start >= span.end
    if (prefers === 'before') return { at, rank: after ? 1 : 0, distance }
    if (subject.clause === clause) return { at, rank: prefers === 'next' && after ? 0 : 1, distance }
    return { at, rank: subject.clause < clause ? 2 : 3, distance }
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.distance - b.distance)[0]?.at
}

/** The one who acts in a clause, the nearest to a place in it; else the last in the clauses before; else the first after. */
export function nearestActing<Fact>(
  owners: readonly Placed<Fact>[],
  clause: number,
  at: number,
): { readonly owner: Placed<Fact>; readonly near: 'clause' | 'sentence' } | undefined {
  const place = { start: at, end: at }
  const here = owners.filter((each) => each.clause === clause).sort((a, b) => gap(a.span, place) - gap(b.span, place))
  const inClause = here.find(({ span }) => span.start < at) ?? here[0]
  if (inClause) return { owner: inClause, near: 'clause' }
  const before = owners.findLast((each) => each.clause < clause) ?? owners[0]
  return before && { owner: before, near: 'sentence' }
}
