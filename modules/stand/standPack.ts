import type { Program, RulePack } from '#engines/rules'
import type { Content } from '#modules/packs'
import type { Directory, TakesCases } from '#modules/schemes/parts'

/** The content that a result shows; the rest of a pack is not needed to say where someone stands. */
export type StandContent = Pick<Content, 'pack' | 'roles' | 'parties' | 'schemes'> & {
  readonly offices: readonly Pick<Content['offices'][number], 'id' | 'name'>[]
  readonly sources: readonly Pick<Content['sources'][number], 'id' | 'publisher' | 'date'>[]
  /** Which schemes take cases, and when: no more of their processes is needed to lead there. */
  readonly takesCases: readonly TakesCases[]
}

/** A pack made ready to decide: the same on the server and in the browser. */
export interface StandPack {
  readonly hash: string
  readonly content: StandContent
  readonly rules: RulePack
  readonly program: Program
  readonly directory: Directory
}
