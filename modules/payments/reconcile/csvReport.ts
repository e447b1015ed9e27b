import { amountIn } from '../iso/decimal.ts'
import type { Says } from '../store/tables.ts'
import { codeOf, endToEndOf, type Entry } from './entry.ts'

/** A table of RFC 4180 as rows of cells; undefined where a quoted cell has no end. */
function rowsOf(text: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (match === null) return undefined
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'))
    if (match[3] !== ',') {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows
}

const statuses: Readonly<Record<string, Says>> = { paid: 'paid', returned: 'returned', pending: 'under-way' }
const columns = ['end_to_end_id', 'status', 'amount', 'currency'] as const

/**
 * The plain report, for a bank that gives neither message: a table whose first row names its columns `end_to_end_id`, `status` (`paid`,
 * `returned` or `pending`), `amount`, `currency` and, if there are any, `reference` and `reason`. Undefined where it is none.
 */
export function readCsvReport(text: string): readonly Entry[] | undefined {
  const [head, ...rows] = rowsOf(text) ?? []
  const names = head?.map((name) => name.trim().toLowerCase()) ?? []
  if (!columns.every((name) => names.includes(name))) return undefined
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (filled.some((row) => row.length !== names.length)) return undefined
  return filled.map((row) => {
    const cell = (name: string) => {
      const held = row[names.indexOf(name)]?.trim()
      return held === undefined || held === '' ? undefined : held
    }
    const status = cell('status')?.toLowerCase() ?? ''
    const currency = cell('currency')
    return {
      endToEnd: endToEndOf(cell('end_to_end_id')),
      says: Object.hasOwn(statuses, status) ? (statuses[status] ?? 'unclear') : 'unclear',
      amount: amountIn(cell('amount') ?? '', currency ?? ''),
      currency: currency?.slice(0, 3),
      needsAmount: true,
      bankReference: codeOf(cell('reference')),
      reason: codeOf(cell('reason')),
    }
  })
}
