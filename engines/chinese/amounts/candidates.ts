import { findNumbers, type FoundNumber } from '../numerals/numbers.ts'
import { findShares, type Share } from './shares.ts'

/** A number that may be an amount. A share in words, such as 半數, is in per cent already. */
export interface Candidate extends FoundNumber {
  readonly share?: true
}

/** The numbers and shares of a folded text, in order, none overlapping another. */
export function findCandidates(text: string): readonly Candidate[] {
  const shares = findShares(text)
  const candidates: Candidate[] = []
  let next = 0
  for (const number of findNumbers(text)) {
    for (let share = shares[next]; share !== undefined && share.start < number.end; share = shares[++next]) {
      candidates.push(asCandidate(share))
    }
    if (number.start >= (candidates.at(-1)?.end ?? 0)) candidates.push(number)
  }
  return [...candidates, ...shares.slice(next).map(asCandidate)]
}

function asCandidate(share: Share): Candidate {
  return {
    ...share,
    figures: share.value,
    scale: 1,
    written: 'chinese',
    marked: true,
    bare: false,
    more: false,
    share: true,
  }
}
