import { checkFacts, decide, type Facts, type PlainDate } from '#engines/rules'
import { schemeById, type LoadedPack } from '#modules/packs'
import type { Stance } from '../model/subscription.ts'

/** The facts that this version of a pack still knows in this form: what it has dropped or changed counts as not answered. */
export function factsFor({ program }: Pick<LoadedPack, 'program'>, facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id, value]) => checkFacts(program, { [id]: value }).ok))
}

/** How it stands with a scheme, by one version of the pack, for these facts on this day. */
export function stanceIn(pack: LoadedPack, scheme: string, facts: Facts, today: PlainDate): Stance {
  const found = schemeById(pack.content, scheme)
  if (found === undefined) return { outcome: 'gone', status: 'gone' }
  if (!pack.program.subjectPlaces.has(scheme)) return { outcome: 'undecided', status: found.status }
  const [decision] = decide(pack.program, factsFor(pack, facts), today, { reasons: 'none', subjects: [scheme] })
  return { outcome: decision?.outcome.kind ?? 'undecided', status: found.status }
}

export const sameStance = (a: Stance, b: Stance): boolean => a.outcome === b.outcome && a.status === b.status
