import type { Span } from '#engines/chinese'
import type { SubjectHere } from '../subjects/subjects.ts'
import type { Placed } from './readFacts.ts'

const gap = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end))

/**
 * Which of a sentence's subjects a fact belongs to: one in its clause, the one after it where money is given to something (撥款…推動…),
 * else the nearest; else the nearest of the clauses before; else of those after. The index, or `undefined` where the sentence has none.
 */
export function subjectOf(
  subjects: readonly SubjectHere[],
  { span, clause }: Placed<unknown>,
  prefers: 'next' | 'nearest',
): number | undefined {
  const ranked = [...subjects.entries()].map(([at, subject]) => {
    const distance = gap(subject.span, span)
    const after = subject.span.start >= span.end
    if (subject.clause === clause) return { at, rank: prefers === 'next' && after ? 0 : 1, distance }
    return { at, rank: subject.clause < clause ? 2 : 3, distance }
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.distance - b.distance)[0]?.at
}

/** The one who acts nearest before the end of a clause: in it, else in the clauses before; else in those after. */
export function nearestActing<Fact>(
  owners: readonly Placed<Fact>[],
  clause: number,
): { readonly owner: Placed<Fact>; readonly near: 'clause' | 'sentence' } | undefined {
  const here = owners.filter((each) => each.clause === clause)
  const inClause = here[0]
  if (inClause) return { owner: inClause, near: 'clause' }
  const before = owners.findLast((each) => each.clause < clause) ?? owners[0]
  return before && { owner: before, near: 'sentence' }
}
