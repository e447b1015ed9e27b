import type { Located } from '#engines/rules/read'

/** Keys whose values are text even where YAML reads a number: a sum of eight digits, a bare year, a figure. */
const textKeys: ReadonlySet<string> = new Set(['sum', 'figure', 'date', 'as-of', 'version'])

/**
 * The data of a file, without its places. A key without a value stays, as undefined: a comma within unquoted words makes one, and the
 * words after it would be lost without a trace.
 */
export function dataOf(located: Located, key = ''): unknown {
  switch (located.kind) {
    case 'scalar':
      if (typeof located.value === 'number' && textKeys.has(key)) return located.source
      // JSON, in which packs are stored, knows no negative zero.
      return located.value === 0 ? 0 : located.value
    case 'list':
      return located.items.map((item) => dataOf(item))
    case 'map':
      return Object.fromEntries(
        [...located.entries].map(([name, { value }]) => [
          name,
          name === 'facts' ? answersOf(value) : dataOf(value, name),
        ]),
      )
  }
}

/** Below `facts` the keys are the pack's own, and a number stays one. */
function answersOf(located: Located): unknown {
  if (located.kind !== 'map') return dataOf(located)
  return Object.fromEntries([...located.entries].map(([name, { value }]) => [name, dataOf(value)]))
}
