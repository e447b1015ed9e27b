import { z } from 'zod'
import type { Decision, Facts, PlainDate } from '#engines/rules'
import { saltedHash } from '#platform/audit'
import type { LoadedPack } from '#modules/packs'
import { evaluate } from '../evaluate/evaluate.ts'
import type { FrozenFact } from './frozenFacts.ts'

/**
 * What a decision was made on, kept so that anyone can come to it again: the facts as they were sent, and the rules' own decision. Both are
 * hashed with a salt that is erased with the facts, so that nobody finds out by trying what somebody had told.
 */
export interface Pinned {
  readonly facts: { readonly salt: string; readonly facts: Facts; readonly held: readonly FrozenFact[] }
  readonly facts_hash: string
  readonly criteria: Decision | Undecidable
  readonly criteria_hash: string
  readonly decided_on: PlainDate
}

/** Where the rules of the version do not decide the scheme, which a checked pack never lacks, or do not take its facts. */
export interface Undecidable {
  readonly subject: string
  readonly asOf: PlainDate
  readonly outcome: { readonly kind: 'not-decided' }
}

export const notDecided = (subject: string, asOf: PlainDate): Undecidable => ({
  subject,
  asOf,
  outcome: { kind: 'not-decided' },
})

/** What the rules of a version say of frozen facts, on the day of their submission. */
export const ruledBy = (pack: LoadedPack, subject: string, facts: Facts, asOf: PlainDate): Decision | Undecidable =>
  evaluate(pack.program, subject, facts, asOf)?.decision ?? notDecided(subject, asOf)

export function pin(
  pack: LoadedPack,
  subject: string,
  {
    held,
    facts,
    asOf,
    salt,
  }: {
    readonly held: readonly FrozenFact[]
    readonly facts: Facts
    readonly asOf: PlainDate
    readonly salt: Uint8Array
  },
): Pinned {
  const criteria = ruledBy(pack, subject, facts, asOf)
  return {
    facts: { salt: Buffer.from(salt).toString('hex'), facts, held },
    facts_hash: saltedHash(salt, facts),
    criteria,
    criteria_hash: saltedHash(salt, criteria),
    decided_on: asOf,
  }
}

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const column = z.object({ salt: z.string().regex(/^([0-9a-f]{2}){16,}$/), facts: z.record(z.string(), value) })

/** The facts of a recorded decision; undefined once they are erased. */
export function pinnedFacts(facts: unknown): { readonly salt: Uint8Array; readonly facts: Facts } | undefined {
  if (facts === null || facts === undefined) return undefined
  const read = column.parse(facts)
  return { salt: Buffer.from(read.salt, 'hex'), facts: read.facts }
}
