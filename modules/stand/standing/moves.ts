import type { Scheme } from '#modules/packs'
import type { Group } from './group.ts'
import { allLines, type Standing } from './standing.ts'

/** A scheme that stands elsewhere than before. */
export interface Move {
  readonly scheme: Scheme
  readonly from: Group
  readonly to: Group
}

/** What moved between two standings, in the order of the later one's page. */
export function movesBetween(before: Standing, after: Standing): readonly Move[] {
  const stood = new Map(allLines(before).map(({ scheme, group }) => [scheme.id, group]))
  return allLines(after).flatMap(({ scheme, group }) => {
    const from = stood.get(scheme.id)
    return from === undefined || from === group ? [] : [{ scheme, from, to: group }]
  })
}
