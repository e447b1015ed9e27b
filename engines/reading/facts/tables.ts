import { readAmounts, type Amount, type Span } from '#engines/chinese'

/** The unit of a column or a table, given once in brackets: （百萬元）, ($ million), （單位：億港元）. */
const declared =
  /[（(](?:[單单]位[:：]?)?((?:HK|US)?\$ ?(?:million|billion|m|bn)|[十百千]?[萬万億亿]?(?:港元|美元|人民幣|人民币|元)|%)[)）]/giu
const gap = /\t+|[ \u3000]{2,}| ?[|｜] ?/u
const bare = /^[0-9]{1,3}(?:[, ]?[0-9]{3})*(?:\.[0-9]+)?$/u

/** What a number in a cell states in the unit of its column. */
function amountOf(cell: string, unit: string): Amount | undefined {
  const [amount] = readAmounts(
    unit.includes('$') ? unit.replace(/\$ ?/, (sign) => sign.trim() + cell + ' ') : cell + unit,
  )
  return amount
}

/** The cells of a line: what stands between tabs, bars or wide gaps. */
function cellsOf(line: string, from: number): readonly Span[] {
  const cells: Span[] = []
  let at = 0
  for (const piece of line.split(new RegExp(`(${gap.source})`, 'u'))) {
    if (piece.trim() !== '' && !gap.test(piece)) {
      const start = from + at + (piece.length - piece.trimStart().length)
      cells.push({ start, end: start + piece.trim().length })
    }
    at += piece.length
  }
  return cells
}

/**
 * The amounts of tables whose cells hold bare numbers: each is read in the unit that the head of its column states, counted from the last
 * column, or that the head of the table states for all. Offsets are those of the document.
 */
export function tableAmounts(document: string): readonly Amount[] {
  const found: Amount[] = []
  let units: readonly string[] = []
  let from = 0
  for (const line of document.split('\n')) {
    const here = [...line.matchAll(declared)].map(({ 1: unit = '' }) => unit)
    const cells = cellsOf(line, from)
    if (here.length > 0) units = here
    // Prose ends a table; an empty line may stand between its head and its rows.
    else if (units.length > 0 && line.trim() !== '' && cells.length < 2) units = []
    else if (units.length > 0) {
      const last = cells.slice(-units.length)
      for (const [at, { start, end }] of last.entries()) {
        const cell = document.slice(start, end)
        const amount = bare.test(cell) ? amountOf(cell, units[at] ?? '') : undefined
        if (amount) found.push({ ...amount, start, end })
      }
    }
    from += line.length + 1
  }
  return found
}
