import type { Amendment, Citation, Content, Measure, Proposal } from '#modules/packs'
import { measureById, proposalById } from '#modules/packs'
import type { Text } from '#platform/i18n'

/** Where in the pack a further citation can stand. */
export type CitedPlace = Extract<Amendment, { kind: 'add-citation' }>['to']

/** Something that the pack says, with its words and what it rests on. */
export interface Said {
  readonly place: CitedPlace
  /** What it is called: the label of a sum, the text of a promise, the title of a measure. */
  readonly label: Text
  readonly cite: readonly Citation[]
}

/** What a candidate may be about: an entry that the pack has. */
export type Entry =
  | { readonly kind: 'measure'; readonly entry: Measure }
  | { readonly kind: 'proposal'; readonly entry: Proposal }

/** The entry of the pack with this id, as a measure or as a proposal. */
export function entryOf(content: Content, kind: Entry['kind'], id: string): Entry | undefined {
  if (kind === 'measure') {
    const entry = measureById(content, id)
    return entry && { kind, entry }
  }
  const entry = proposalById(content, id)
  return entry && { kind, entry }
}
