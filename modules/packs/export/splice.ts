import { isMap, isSeq } from 'yaml'
import { endOf, pairOf, startOf, styleOf, type YAMLMap, type YAMLSeq } from './nodes.ts'
import { flow, itemLines, pairLines } from './render.ts'

/** One place of a text, and what comes to stand there. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly put: string
}

export const spliced = (text: string, { from, to, put }: Splice): string => text.slice(0, from) + put + text.slice(to)

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

const columnAt = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1)

/** Lines at a column, put after the line in which something ends. */
function linesAfter(text: string, end: number, column: number, lines: readonly string[]): Splice {
  const newline = newlineOf(text)
  const at = text.indexOf('\n', end)
  const put = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)).join(newline)
  return at === -1
    ? { from: text.length, to: text.length, put: newline + put }
    : { from: at + 1, to: at + 1, put: put + newline }
}

/** Whether an empty line stands between the entries of a list, here or, where there is but one, by its length. */
function isAiry(text: string, list: YAMLSeq): boolean {
  const [first, second] = list.items
  const end = endOf(first, text)
  if (end === undefined) return false
  const next = startOf(second)
  if (next !== undefined) return /\n[ \t]*\r?\n/.test(text.slice(end, next))
  return text.slice(startOf(first), end).split('\n').length > 8
}

/** Puts a value into a list after its item number `after`; -1 where the list is empty. */
export function intoList(text: string, list: YAMLSeq, after: number, value: unknown): Splice | undefined {
  const start = startOf(list)
  const before = list.items[after]
  if (start === undefined) return undefined
  if (list.flow === true) {
    const end = before === undefined ? undefined : endOf(before, text)
    if (end !== undefined) return { from: end, to: end, put: `, ${flow(value)}` }
    const close = endOf(list, text)
    return close === undefined ? undefined : { from: start, to: close, put: `[${flow(value)}]` }
  }
  const end = endOf(before, text)
  if (end === undefined) return undefined
  const style = styleOf(before)
  const isOneLine = isMap(before) && before.flow === true
  const lines = isOneLine ? [`- ${flow(value)}`] : itemLines(value, style)
  const isTop = columnAt(text, start) <= 2 && isAiry(text, list)
  return linesAfter(text, end, columnAt(text, start), isTop ? ['', ...lines] : lines)
}

/**
 * Gives a mapping a key, or another value of a key that it has.
 * @param order keys in the order in which entries have them
 */
export function intoMap(
  text: string,
  map: YAMLMap,
  key: string,
  value: unknown,
  order: readonly string[],
): Splice | undefined {
  const pair = pairOf(map, key)
  if (pair !== undefined) return instead(text, map, pair, key, value)
  const rank = order.indexOf(key)
  const before =
    map.items.findLast(({ key: each }) => {
      const name = typeof each === 'object' && each !== null && 'value' in each ? each.value : undefined
      return typeof name === 'string' && order.indexOf(name) !== -1 && order.indexOf(name) < rank
    }) ?? map.items.at(-1)
  const end = endOf(before, text)
  const start = startOf(map.items[0]?.key)
  if (end === undefined || start === undefined) return undefined
  if (map.flow === true) return { from: end, to: end, put: `, ${key}: ${flow(value, key)}` }
  return linesAfter(text, end, columnAt(text, start), pairLines(key, value, styleOf(map)))
}

function instead(
  text: string,
  map: YAMLMap,
  pair: YAMLMap['items'][number],
  key: string,
  value: unknown,
): Splice | undefined {
  const from = startOf(pair.key)
  const end = endOf(pair, text)
  if (from === undefined || end === undefined) return undefined
  // A key without a value ends before its colon.
  const colon = text.indexOf(':', from) + 1
  const to = Math.max(end, colon)
  if (map.flow === true) return { from, to, put: `${key}: ${flow(value, key)}` }
  const old = pair.value
  const inLine = (isMap(old) || isSeq(old)) && old.flow === true && old.items.length > 0
  const lines = inLine ? [`${key}: ${flow(value, key)}`] : pairLines(key, value, styleOf(map))
  return { from, to, put: lines.join(newlineOf(text) + ' '.repeat(columnAt(text, from))) }
}
