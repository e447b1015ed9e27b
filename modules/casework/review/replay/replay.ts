import { canonicalJson, saltedHash } from '#platform/audit'
import type { Connection } from '#platform/database'
import { plainDate } from '#engines/rules'
import { FeilunError } from '#platform/errors'
import { pinnedFacts, ruledBy } from '../decide/pinned.ts'
import type { Reviewing } from '../needs.ts'
import { decisionsInTurn, type ReferredDecision } from './stored.ts'

/** Whether a decision can be come to again. */
export type Replayed = { readonly reference: string; readonly number: number } & (
  | { readonly kind: 'same' }
  /** The rules of the pinned version say something else of the same facts, or what is recorded was changed. */
  | {
      readonly kind: 'differs'
      readonly what: readonly ('criteria' | 'criteria-hash' | 'facts-hash' | 'event')[]
      readonly recorded: string
      readonly now: string
    }
  /** The applicant has had the facts erased: what was decided stands, what it was decided on is gone. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'pack-missing'; readonly hash: string }
)

type Packs = Pick<Reviewing['packs'], 'at' | 'withPacks'>

/** Decides again what was decided, with the rules, facts and day that were pinned, and compares byte for byte. */
async function replayOne(packs: Packs, row: ReferredDecision): Promise<Replayed> {
  const { reference, number, pack_hash: hash } = row
  const name = { reference, number }
  const pinned = pinnedFacts(row.facts)
  const asOf = plainDate(row.decided_on)
  if (pinned === undefined) return { ...name, kind: 'erased' }
  const pack = await packs
    .withPacks(async () => packs.at(hash))
    .catch((error: unknown) => {
      if (error instanceof FeilunError && error.code === 'pack-not-found') return undefined
      throw error
    })
  if (pack === undefined || asOf === undefined) return { ...name, kind: 'pack-missing', hash }
  const again = ruledBy(pack, row.subject, pinned.facts, asOf)
  const [recorded, now] = [canonicalJson(row.criteria), canonicalJson(again)]
  const what = [
    ...(recorded === now ? [] : (['criteria'] as const)),
    ...(saltedHash(pinned.salt, row.criteria) === row.criteria_hash ? [] : (['criteria-hash'] as const)),
    ...(saltedHash(pinned.salt, pinned.facts) === row.facts_hash ? [] : (['facts-hash'] as const)),
    ...(isInLog(row) ? [] : (['event'] as const)),
  ]
  return what.length === 0 ? { ...name, kind: 'same' } : { ...name, kind: 'differs', what, recorded, now }
}

/** Whether the event of the decision says what the decision does; the log itself is proved by `audit verify`. */
function isInLog({ event, criteria_hash, facts_hash, pack_hash, outcome, decided_on }: ReferredDecision): boolean {
  if (typeof event !== 'object' || event === null) return false
  const said: Readonly<Record<string, unknown>> = { ...event }
  return (
    said['criteria'] === criteria_hash &&
    said['facts'] === facts_hash &&
    said['pack'] === pack_hash &&
    said['outcome'] === outcome &&
    said['day'] === decided_on
  )
}

/**
 * Decides these decisions of a case again, the first first. They are read before: versions of the pack are never read inside a transaction.
 * @throws FeilunError `case-unknown` where there are none
 */
export async function replay(
  packs: Packs,
  reference: string,
  rows: readonly ReferredDecision[],
): Promise<readonly Replayed[]> {
  if (rows.length === 0) throw new FeilunError('case-unknown', { reference })
  const done: Replayed[] = []
  for (const row of rows) done.push(await replayOne(packs, row))
  return done
}

/** Every decision there is, one after the other, in flat memory. */
export async function* replayAll(packs: Packs, connection: Connection): AsyncGenerator<Replayed> {
  for await (const row of decisionsInTurn(connection, { which: 'all' })) yield await replayOne(packs, row)
}
