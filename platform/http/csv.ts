/** Signs that a spreadsheet may take for the start of a formula, in half and full width, and what may come before them. */
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** One cell (RFC 4180); text that a spreadsheet could run as a formula is given a leading apostrophe. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a table, with its end: for what is written as it is read. */
export const csvLine = (row: readonly (string | number | undefined)[]): string => `${row.map(cell).join(',')}\r\n`

/** What tells Excel that a file is UTF-8. */
export const byteOrderMark = '\uFEFF'

/** A table in RFC 4180, the names of the columns first; the byte order mark tells Excel that it is UTF-8. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `${byteOrderMark}${rows.map(csvLine).join('')}`
}
