import type { Facts } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'
import { standPackOf } from '../standPackOf.ts'
import { readSession } from './readSession.ts'

/** What someone has answered, as facts of the pack: without those that only say which kind of party they are. */
export function factsOfSession(written: string, pack: LoadedPack): { readonly facts: Facts } {
  const { session } = readSession(written, standPackOf(pack))
  const answered = session.entries.flatMap((entry) =>
    entry.kind === 'answered' ? [[entry.fact, entry.value] as const] : [],
  )
  return { facts: Object.fromEntries(answered) }
}
