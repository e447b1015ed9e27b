/** Signs that a spreadsheet may take for the start of a formula, in half and full width, and what may come before them. */
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** One cell (RFC 4180); text that a spreadsheet could run as a formula is given a leading apostrophe. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table in RFC 4180, the names of the columns first; the byte order mark tells Excel that it is UTF-8. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}
