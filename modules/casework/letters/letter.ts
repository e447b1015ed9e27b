import type { LoadedPack } from '#modules/packs'
import type { Language, Text } from '#platform/i18n'
import type { CaseView, CheckView, DecisionView } from '../model/caseView.ts'

/** What a letter is about. An appeal is decided by `upheld` or `overturned`; `returned` is a report that needs a change. */
export const LETTER_KINDS = [
  'received',
  'more-asked',
  'returned',
  'refused',
  'offered',
  'paid',
  'upheld',
  'overturned',
  'lapsed',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** One of the letters that a case has given rise to. */
export interface LetterRef {
  /** Within its case: `received`, `decision-1`, `question-2`. It stays the same, whatever becomes of the case. */
  readonly id: string
  readonly kind: LetterKind
  /** When what it tells of happened. */
  readonly at: Date
}

/** What a letter is made from: the case as its applicant sees it, and the version of the pack under which it runs. */
export interface LetterInput {
  readonly view: CaseView
  readonly ref: LetterRef
  readonly pack: LoadedPack
  readonly language: Language
}

/** Words, perhaps leading somewhere: a path of this site. */
export interface LetterSpan {
  readonly text: string
  readonly strong?: boolean
  readonly path?: string
}

/** What a letter says, in the order in which it is read. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly LetterSpan[]; readonly look?: 'plain' | 'small' | 'box' }
  | { readonly kind: 'list'; readonly items: readonly (readonly LetterSpan[])[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly says: string }[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

export interface Letter {
  readonly language: Language
  readonly title: string
  readonly reference: string
  /** Shown on the letter; whoever has it can have it compared. */
  readonly code: string
  readonly at: Date
  readonly blocks: readonly LetterBlock[]
}

/** What anyone who holds a letter may find out of it: that it is one of ours, what kind it is and when it was written. Nothing of the case. */
export interface GenuineLetter {
  readonly kind: LetterKind
  readonly at: Date
  readonly scheme: string
  readonly title: Text
  /** Whether a later letter of the case says how it was decided since. */
  readonly isReplaced: boolean
}

/** The decision that a letter tells of: `decision-3` is the third. */
export function decisionOf({ view, ref }: Pick<LetterInput, 'view' | 'ref'>): DecisionView | undefined {
  return view.decisions.find(({ number }) => ref.id === `decision-${number}`)
}

/** Checks that refused: those alone an applicant sees, so that a letter is called the same for whoever reads it. */
export const refusedChecks = ({ checks }: Pick<CaseView, 'checks'>): readonly CheckView[] =>
  checks.filter(({ outcome }) => outcome === 'refuse')

/** The check that a letter tells of: `check-1` is the first that refused. */
export function checkOf({ view, ref }: Pick<LetterInput, 'view' | 'ref'>): CheckView | undefined {
  return refusedChecks(view).find((_, place) => ref.id === `check-${place + 1}`)
}
