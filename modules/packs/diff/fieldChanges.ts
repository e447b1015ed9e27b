import { isRecord } from '../read/entries.ts'

/** One field of an entry that is not as it was; `before` is left out where it was not there, `after` where it is no more. */
export interface FieldChange {
  /** Keys joined by `/`; entries of a list by their id: `money/training-vote/amount`. */
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** The name of an item within its list: its id, or the year of a point. */
const nameOf = (item: unknown): string | undefined => {
  if (!isRecord(item)) return undefined
  const { id, at } = item
  if (typeof id === 'string') return id
  return typeof at === 'number' ? String(at) : undefined
}

/** A list as a mapping from its items' names, or undefined where they have none or share one. */
function named(list: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  const entries = list.map((item) => [nameOf(item), item] as const)
  const names = new Set(entries.map(([name]) => name))
  return names.has(undefined) || names.size < list.length ? undefined : Object.fromEntries(entries)
}

const branches = (before: unknown, after: unknown): readonly [unknown, unknown] => {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after]
  const [a, b] = [named(before), named(after)]
  if (a !== undefined && b !== undefined) return [a, b]
  return before.length === after.length ? [{ ...before }, { ...after }] : [before, after]
}

const same = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]))
  }
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b)
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same(a[key], b[key]))
}

/**
 * The fields in which two versions of an entry differ. The order of a list of named items does not count; of a list whose items
 * have no names and whose length has changed, the whole list is the field.
 */
export function fieldChanges(before: unknown, after: unknown, field = ''): readonly FieldChange[] {
  if (same(before, after)) return []
  const [a, b] = branches(before, after)
  if (!isRecord(a) || !isRecord(b)) {
    return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
  }
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.flatMap((key) => fieldChanges(a[key], b[key], field === '' ? key : `${field}/${key}`))
}
