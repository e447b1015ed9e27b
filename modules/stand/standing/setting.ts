import type { PlainDate } from '#engines/rules'
import type { StandPack } from '../standPack.ts'

/** What a standing depends on besides what was told: the rules, the day, and the scheme that the reader came to ask about. */
export interface Setting {
  readonly pack: StandPack
  readonly asOf: PlainDate
  readonly about: string | undefined
}
