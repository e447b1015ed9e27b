import type { WeighedTerm } from '../query/weighed.ts'

export const mostCandidates = 200

/** A chosen term and the passages it stands in, by number. */
export interface Posting {
  readonly term: WeighedTerm
  readonly passages: Iterable<number>
}

/** The passages that share most information with the query, by their chosen terms alone; among equals the first. */
export function candidatesOf(postings: readonly Posting[], most = mostCandidates): readonly number[] {
  const information = new Map<number, number>()
  for (const { term, passages } of postings) {
    for (const passage of passages) information.set(passage, (information.get(passage) ?? 0) + term.information)
  }
  // A common term brings thousands: numbers alone are sorted, and then only those that may be among the best.
  const amounts = Float64Array.from(information.values()).sort()
  const least = amounts[Math.max(0, amounts.length - most)] ?? 0
  const best = [...information].filter(([, amount]) => amount >= least)
  best.sort(([a, one], [b, other]) => other - one || a - b)
  return best.slice(0, most).map(([passage]) => passage)
}
