import type { Assurance } from '#modules/identity'
import type { Ask } from '#modules/packs'
import type { FactValue } from '#engines/rules'

/** The kinds of file that a form may ask for. */
export const FILE_KINDS = ['pdf', 'png', 'jpeg', 'docx', 'xlsx'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** A file as it is shown in lists; its bytes are fetched by `file`. */
export interface CaseFile {
  readonly id: string
  /** Where it was asked. */
  readonly stage: string
  readonly ask: string
  /** Cleaned: no path, no control characters, an ending that suits its kind. */
  readonly name: string
  readonly kind: FileKind
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  readonly at: Date
  /** Until it was sent with its form it can be taken out. */
  readonly removable: boolean
}

/**
 * What was answered to one thing asked. `value` has the form of the rules engine for facts (money in whole units), a number for amounts (in minor
 * units) and numbers, `YYYY-MM-DD` for dates, `true` for a declaration. A bank account is `masked`; files stand apart.
 */
export interface CaseAnswer {
  /** Where it was asked. */
  readonly stage: string
  readonly ask: string
  readonly value: FactValue
  readonly assurance: Assurance
  readonly origin: string
  readonly at: Date
  readonly frozen: boolean
}

/** How one thing asked stands in a form. */
export type AskState =
  | { readonly state: 'open' }
  | { readonly state: 'answered'; readonly value: FactValue; readonly assurance: Assurance; readonly origin: string }
  | { readonly state: 'sealed'; readonly masked: string }
  | { readonly state: 'files'; readonly files: readonly CaseFile[] }
  /** Not required, and left out by the applicant. */
  | { readonly state: 'left-out' }
  /** The rules say that this fact is not worth asking with the answers there are. */
  | { readonly state: 'not-asked' }

export interface FormAsk {
  /** The fact's id, or the ask's. */
  readonly id: string
  readonly ask: Ask
  readonly standing: AskState
}
