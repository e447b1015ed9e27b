import type { SourceEntry } from '#modules/packs'
import type { Written } from '../decisions/written.ts'

/** What a text is, and who says so. */
export type Description =
  /** A source of the pack. */
  | { readonly by: 'pack'; readonly source: SourceEntry }
  /** Confirmed by a reviewer; it becomes a source of the pack with the first fact that is accepted. */
  | {
      readonly by: 'reviewer'
      readonly source: Written
      readonly reviewer: string
      readonly at: Date
      readonly turn: number
    }
  /** Nobody has said yet. */
  | { readonly by: 'nobody' }
