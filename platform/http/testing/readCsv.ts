/** A strict reader of RFC 4180 for tests. It wants the byte order mark, and CRLF after every record. */
export function readCsv(text: string): readonly (readonly string[])[] {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark')
  if (!text.endsWith('\r\n')) throw new Error('the last record does not end in CRLF')
  const rows: string[][] = []
  let row: string[] = []
  let rest = text.slice(1)
  while (rest !== '') {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest)
    if (match === null) throw new Error(`not a cell: ${rest.slice(0, 40)}`)
    const [whole, quoted, plain, end] = match
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
    rest = rest.slice(whole.length)
  }
  return rows
}
