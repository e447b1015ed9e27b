import { idsAt } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Place } from '../read/problem.ts'
import type { Check } from './check.ts'

/** What shares a space of ids: a sum of one measure may not have the id of another's, since `part-of` names it alone. */
const spaces: Readonly<Record<string, readonly string[]>> = {
  sources: ['sources.*.id'],
  offices: ['offices.*.id'],
  purposes: ['purposes.*.id'],
  roles: ['roles.*.id'],
  parties: ['parties.*.id'],
  measures: ['measures.*.id'],
  schemes: ['schemes.*.id'],
  proposals: ['proposals.*.id'],
  guidelines: ['guidelines.*.id'],
  conflicts: ['conflicts.*.id'],
  series: ['series.*.id'],
  processes: ['processes.*.id'],
  money: ['measures.*.money.*.id'],
  promises: ['measures.*.promises.*.id'],
  figures: ['measures.*.figures.*.id', 'proposals.*.figures.*.id'],
}

interface Named {
  readonly id: string
  readonly place: Place
}

const repeated = (named: readonly Named[], space: string): readonly Finding[] => {
  const first = new Map<string, Place>()
  return named.flatMap(({ id, place }): readonly Finding[] => {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, place)
    return earlier === undefined ? [] : [finding(place, 'duplicate-id.entry', { id, space, file: earlier.file })]
  })
}

export const duplicateIds: Check = ({ files }) =>
  Object.entries(spaces).flatMap(([space, patterns]) =>
    repeated(
      patterns.flatMap((pattern) => idsAt(files, pattern)),
      space,
    ),
  )
