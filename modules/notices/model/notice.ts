import type { PersonId } from '#modules/identity'
import type { NoticeKind } from './kinds.ts'

/** Names of things by their ids: `reference`, `scheme`, `stage`, … Never what somebody said. */
export type NoticeParams = Readonly<Record<string, string>>

/** Something to be told: to one person, or to all who may act for a party. */
export interface NewNotice {
  readonly to: { readonly person: string } | { readonly party: string }
  readonly kind: NoticeKind
  readonly params: NoticeParams
  /** A path of this site. */
  readonly href: string
}

/** A notice as it is kept. */
export interface Notice {
  readonly id: string
  readonly person: PersonId
  readonly kind: NoticeKind
  readonly params: NoticeParams
  readonly href: string
  readonly at: Date
  readonly readAt: Date | undefined
}

/** A page of them; `before` asks for the one that follows. */
export interface NoticePage {
  readonly notices: readonly Notice[]
  readonly before: string | undefined
  readonly unread: number
}
