import type { Content } from '#modules/packs'
import { isOpinion, type Candidate } from '../candidates/candidate.ts'
import { otherOutlay, outlayElsewhere, sameAmountIn } from './amounts.ts'
import { ownerSaid, samePromise, statusSaid } from './facts.ts'
import type { Entry, Said } from './place.ts'

/** What the pack says already. */
export type Standing =
  /** Nothing of the kind. */
  | { readonly kind: 'new' }
  /** The same, by other sources: this one can stand beside them. */
  | { readonly kind: 'same'; readonly said: Said }
  /** The same, and by this very sentence. */
  | { readonly kind: 'cited'; readonly said: Said }
  /** Something else of the same kind. */
  | { readonly kind: 'differs'; readonly said: Said; readonly how: 'amount' | 'elsewhere' | 'owner' | 'status' }

function saidOf(content: Content, entry: Entry, candidate: Candidate, date: string): Standing {
  const same = (said: Said | undefined): Standing => (said ? { kind: 'same', said } : { kind: 'new' })
  if (candidate.kind === 'amount') {
    const agreeing = sameAmountIn(content, entry, candidate.fact)
    if (agreeing) return { kind: 'same', said: agreeing }
    const other = otherOutlay(content, entry, candidate.fact)
    if (other) return { kind: 'differs', said: other, how: 'amount' }
    const elsewhere = outlayElsewhere(content, entry, candidate.fact)
    return elsewhere ? { kind: 'differs', said: elsewhere, how: 'elsewhere' } : { kind: 'new' }
  }
  if (entry.kind === 'proposal') return { kind: 'new' }
  const measure = entry.entry
  switch (candidate.kind) {
    case 'date':
      return same(samePromise(measure, candidate))
    case 'owner': {
      const said = ownerSaid(measure)
      const { office } = candidate.fact
      if (said === undefined || office === undefined) return { kind: 'new' }
      if (office === said.office) return { kind: 'same', said }
      const isPartner = measure.partners.includes(office)
      return isPartner
        ? { kind: 'same', said: { place: { measure: measure.id }, label: measure.title, cite: measure.cite } }
        : { kind: 'differs', said, how: 'owner' }
    }
    case 'status': {
      const said = statusSaid(measure)
      if (measure.status.state === candidate.fact.state) return { kind: 'same', said }
      // A later source tells what has come since; an earlier or equally old one contradicts.
      return date > measure.status['as-of'] ? { kind: 'new' } : { kind: 'differs', said, how: 'status' }
    }
  }
}

/**
 * What the pack says already of what a candidate says of `entry`.
 * @param source the id under which the pack knows the candidate's text, if it does
 * @param date of the candidate's text, `2026-02-25` or less precise
 */
export function standingOf(
  content: Content,
  candidate: Candidate,
  entry: Entry | undefined,
  { source, date }: { readonly source: string | undefined; readonly date: string },
): Standing {
  if (entry === undefined) return { kind: 'new' }
  const standing = saidOf(content, entry, candidate, date)
  // What a measure is does not rest on an opinion, even one that agrees with it.
  const spoken: Standing = isOpinion(candidate) && entry.kind === 'measure' ? { kind: 'new' } : standing
  if (standing.kind !== 'same') return spoken
  const isCited = standing.said.cite.some(
    (cite) => cite.source === source && candidate.quotes.some(({ start, end }) => cite.start < end && start < cite.end),
  )
  return isCited ? { kind: 'cited', said: standing.said } : spoken
}
