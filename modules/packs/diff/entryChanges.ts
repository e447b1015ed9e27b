import type { Text } from '#platform/i18n'
import { fieldChanges, type FieldChange } from './fieldChanges.ts'
import { listsOf, type EntryKind, type Comparable, type Listed } from './listsOf.ts'

/** One entry that is in one pack only, or not the same in both. */
export interface EntryChange {
  readonly kind: EntryKind
  readonly id: string
  /** The entry's name; of one that was taken out, its last. */
  readonly label: Text
  readonly change: 'added' | 'removed' | 'changed'
  /** Only for `changed`. */
  readonly fields: readonly FieldChange[]
}

const keyOf = ({ kind, id }: Listed): string => `${kind} ${id}`

/** What has to be said to lead from one pack to another, in the order of kinds and of the packs. */
export function entryChanges(before: Comparable, after: Comparable): readonly EntryChange[] {
  // A pack has one head: under another id it is still the head that has changed.
  const rename = (entry: Listed): Listed =>
    entry.kind === 'pack' ? { ...entry, id: after.content?.pack.id ?? entry.id } : entry
  const old = new Map(
    listsOf(before)
      .map(rename)
      .map((entry) => [keyOf(entry), entry]),
  )
  const current = new Map(listsOf(after).map((entry) => [keyOf(entry), entry]))
  const kept = [...current.values()].flatMap((entry): readonly EntryChange[] => {
    const { kind, id, label, value } = entry
    const earlier = old.get(keyOf(entry))
    if (earlier === undefined) return [{ kind, id, label, change: 'added', fields: [] }]
    const fields = fieldChanges(earlier.value, value)
    return fields.length === 0 ? [] : [{ kind, id, label, change: 'changed', fields }]
  })
  const removed = [...old.values()]
    .filter((entry) => !current.has(keyOf(entry)))
    .map(({ kind, id, label }): EntryChange => ({ kind, id, label, change: 'removed', fields: [] }))
  return [...kept, ...removed]
}
