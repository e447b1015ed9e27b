import { amountClaims, dateClaims, ownerClaims } from './claims.ts'
import { disagreementsOf } from './disagreements.ts'
import { groupThings } from './group.ts'
import type { Merged, MergedThing, NamedReading } from './merged.ts'

/**
 * Puts what several documents say of the same measure together. Nothing is dropped or decided: every claim keeps all its quotes with whose
 * word they are, and claims that cannot all be right are listed as disagreements.
 */
export function merge(readings: readonly NamedReading[]): Merged {
  const things = groupThings(readings).map((group): MergedThing => ({
    id: group.id,
    known: group.known,
    title: group.title,
    kind: group.members.some(({ candidate }) => candidate.subject.kind === 'measure') ? 'measure' : 'proposal',
    sources: [...new Set(group.members.map(({ source }) => source))],
    amounts: amountClaims(group),
    owners: ownerClaims(group),
    dates: dateClaims(group),
    candidates: group.members,
  }))
  return { things, disagreements: disagreementsOf(things) }
}
