import type { Connection } from '#platform/database'
import type { Text } from '#platform/i18n'
import type { Citation } from './content/basics.ts'
import type { SourceEntry } from './content/programme.ts'

/** Something that the pack says and that rests on a span of a source. */
export interface Claim extends Citation {
  /** What sort of thing it is: `measure`, `owner`, `money`, `promise`, `criterion` … */
  readonly kind: ClaimKind
  readonly label: Text
  /** The page on which it shows, and where on it. */
  readonly href: string
}

export type ClaimKind =
  | 'measure'
  | 'owner'
  | 'status'
  | 'money'
  | 'promise'
  | 'due'
  | 'promise-evidence'
  | 'figure'
  | 'scheme'
  | 'gives'
  | 'scheme-money'
  | 'deadline'
  | 'how'
  | 'subject'
  | 'criterion'
  | 'parameter'
  | 'proposal'
  | 'guideline'
  | 'guideline-date'
  | 'conflict'
  | 'point'
  | 'process'

/** What packs need of the module that keeps sources: to be told, within the pack's own transaction, what rests on them. */
export interface SourceRegister {
  readonly register: (
    connection: Connection,
    said: { readonly sources: readonly SourceEntry[]; readonly claims: readonly Claim[] },
  ) => Promise<void>
}
