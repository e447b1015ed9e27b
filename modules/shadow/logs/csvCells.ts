/** The cells of one line of CSV (RFC 4180) with a separator; undefined where a quotation is not closed on the line. */
export function csvCells(line: string, separator: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(separator)
  const cells: string[] = []
  let at = 0
  for (;;) {
    let cell = ''
    if (line[at] === '"') {
      for (at++; ; at++) {
        const quote = line.indexOf('"', at)
        if (quote === -1) return undefined
        cell += line.slice(at, quote)
        at = quote + 1
        if (line[at] !== '"') break
        cell += '"'
      }
    } else {
      const end = line.indexOf(separator, at)
      cell = line.slice(at, end === -1 ? undefined : end)
      at = end === -1 ? line.length : end
    }
    cells.push(cell)
    if (line[at] !== separator) return cells
    at++
  }
}
