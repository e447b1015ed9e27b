import { isRecord } from '../read/entries.ts'
import type { Step } from './edit.ts'

/** What an entry is kept together with, list by list: measures of one purpose, offices of one kind, proposals of one person. */
const together: Readonly<Record<string, (entry: Readonly<Record<string, unknown>>) => unknown>> = {
  measures: ({ purpose }) => purpose,
  offices: ({ kind }) => kind,
  proposals: ({ by }) => (isRecord(by) ? by['zh-Hant'] : undefined),
}

/**
 * Where in a list a new value goes: after the last one of its kind, else at the end. The same place is found in the files of a pack, where
 * the entries of a list stand in the same order.
 */
export function placeInList(at: readonly Step[], list: readonly unknown[], value: unknown): number {
  const [key = ''] = at
  const kindOf = at.length === 1 && typeof key === 'string' && Object.hasOwn(together, key) ? together[key] : undefined
  if (kindOf === undefined || !isRecord(value)) return list.length
  const kind = kindOf(value)
  const last = list.findLastIndex((entry) => isRecord(entry) && kindOf(entry) === kind)
  return last === -1 ? list.length : last + 1
}
