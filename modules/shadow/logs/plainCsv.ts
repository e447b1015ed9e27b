import { csvCells } from './csvCells.ts'
import { hostOf } from './hostOf.ts'
import { entryOf, nothing, notUnderstood, type LineReader } from './logEntry.ts'
import { timeOf } from './timeOf.ts'

/** What a column may be called; the first that there is counts. */
const headings = {
  at: ['time', 'timestamp', 'datetime', 'date', 'ts', '時間', '时间', '日期'],
  client: [
    'user',
    'username',
    'client',
    'client_ip',
    'clientip',
    'src',
    'src_ip',
    'source',
    'source_ip',
    'ip',
    '用戶',
    '用户',
    '來源',
    '来源',
  ],
  department: ['department', 'dept', 'unit', 'team', '部門', '部门'],
  host: [
    'host',
    'domain',
    'query',
    'sni',
    'server_name',
    'destination',
    'dest',
    'dst',
    'url',
    'site',
    '域名',
    '網址',
    '网址',
  ],
} as const
type Column = keyof typeof headings
const columns: readonly Column[] = ['at', 'client', 'department', 'host']

const separators = [',', '\t', ';'] as const

/** Which column stands where, and by what they are parted; undefined where the line is no heading that names a host. */
export function csvHeading(
  line: string,
): { readonly separator: string; readonly at: ReadonlyMap<Column, number> } | undefined {
  for (const separator of separators) {
    const names = csvCells(line.replace(/^\uFEFF/, ''), separator)?.map((name) =>
      name
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_'),
    )
    if (names === undefined) continue
    const found = columns.flatMap((column): readonly (readonly [Column, number])[] => {
      const heading = headings[column].find((each) => names.includes(each))
      return heading === undefined ? [] : [[column, names.indexOf(heading)]]
    })
    const at = new Map(found)
    if (at.has('host')) return { separator, at }
  }
  return undefined
}

/** CSV whose first line says what its columns are: a host at least; a time, a client and a department where there are any. */
export function csvReader(timeZone: string): LineReader {
  let heading: ReturnType<typeof csvHeading>
  return (line) => {
    if (line.trim() === '') return nothing
    if (heading === undefined) {
      heading = csvHeading(line)
      return heading === undefined ? notUnderstood : nothing
    }
    const { separator, at } = heading
    const cells = csvCells(line, separator)
    if (cells === undefined) return notUnderstood
    const cell = (column: Column): string | undefined => {
      const text = cells[at.get(column) ?? -1]?.trim()
      return text === undefined || text === '' || text === '-' ? undefined : text
    }
    const time = cell('at')
    return entryOf({
      at: time === undefined ? undefined : timeOf(time, timeZone),
      client: cell('client'),
      department: cell('department'),
      host: hostOf(cell('host') ?? ''),
    })
  }
}
