import { wilson, type Interval } from './wilson.ts'
import type { Example } from './example.ts'

/** One line of a table: how many of `total` were flagged. For attacks that is recall, for the rest false positives. */
export interface Tally extends Interval {
  readonly language: string
  readonly kind: string
  readonly isAttack: boolean
  readonly flagged: number
  readonly total: number
}

export type Judged = Pick<Example, 'language' | 'kind' | 'isAttack'> & { readonly isFlagged: boolean }

function tally(judged: readonly Judged[], keyOf: (each: Judged) => string): readonly Tally[] {
  const groups = Map.groupBy(judged, keyOf)
  return [...groups.values()].flatMap((group) => {
    const first = group[0]
    if (first === undefined) return []
    const flagged = group.filter(({ isFlagged }) => isFlagged).length
    const { language, kind, isAttack } = first
    return [{ language, kind, isAttack, flagged, total: group.length, ...wilson(flagged, group.length) }]
  })
}

const order = (one: Tally, other: Tally): number =>
  Number(other.isAttack) - Number(one.isAttack) ||
  one.language.localeCompare(other.language, 'en') ||
  one.kind.localeCompare(other.kind, 'en')

/** By language and kind, attacks first. */
export const byKind = (judged: readonly Judged[]): readonly Tally[] =>
  [...tally(judged, ({ language, kind, isAttack }) => `${language} ${kind} ${isAttack}`)].toSorted(order)

/** By language alone; the kind is `all`. */
export const byLanguage = (judged: readonly Judged[]): readonly Tally[] =>
  [...tally(judged, ({ language, isAttack }) => `${language} ${isAttack}`)]
    .map((each) => ({ ...each, kind: 'all' }))
    .toSorted(order)
