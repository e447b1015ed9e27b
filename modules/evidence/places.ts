import type { Claim } from './claim.ts'
import { wordsOf } from './quote.ts'
import type { Span } from './span.ts'

/** A span on which claims rest. */
export interface Place extends Span {
  /** Its number on the page, from 1, in the order of the text. */
  readonly n: number
  readonly sum: string
  readonly claims: readonly Claim[]
  /** `not-ingested` where there is no text to hold it against. */
  readonly status: 'verbatim' | 'does-not-match' | 'not-ingested'
}

/** Gathers claims that rest on the very same span. `claims` come in the order of the text. */
export function placesOf(claims: readonly Claim[], text: string | undefined): readonly Place[] {
  const gathered = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${claim.start}-${claim.end}-${claim.sum}`
    const known = gathered.get(key)
    if (known) known.push(claim)
    else gathered.set(key, [claim])
  }
  const places: Place[] = []
  for (const together of gathered.values()) {
    const [first] = together
    if (!first) continue
    const { start, end, sum } = first
    const status =
      text === undefined ? 'not-ingested' : wordsOf(text, first) === undefined ? 'does-not-match' : 'verbatim'
    places.push({ n: places.length + 1, start, end, sum, claims: together, status })
  }
  return places
}
