import { decide, type PlainDate } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'

interface Known {
  readonly asOf: PlainDate
  readonly byParty: Map<string, ReadonlySet<string>>
}

/** The last date asked of each pack: nearly every reader asks for today, so one date is worth remembering and no more. */
const remembered = new WeakMap<LoadedPack, Known>()

/**
 * Tells whether a scheme is not ruled out from the start for a kind of party: knowing only who they are, its decision is
 * anything but `fails`. A party that the pack does not have is told no.
 */
export function couldBeFor(loaded: LoadedPack, asOf: PlainDate): (scheme: string, party: string) => boolean {
  const before = remembered.get(loaded)
  const known = before?.asOf === asOf ? before : { asOf, byParty: new Map() }
  remembered.set(loaded, known)
  return (scheme, id) => {
    const party = loaded.content.parties.find((each) => each.id === id)
    if (party === undefined) return false
    const decided =
      known.byParty.get(id) ??
      new Set(
        decide(loaded.program, party.facts, asOf, { reasons: 'none' })
          .filter(({ outcome }) => outcome.kind !== 'fails')
          .map(({ subject }) => subject),
      )
    known.byParty.set(id, decided)
    return decided.has(scheme)
  }
}
