import { isBlank, isDigit } from '../text/classes.ts'
import type { Scan } from '../scan.ts'
import type { Cluster } from './cluster.ts'

/** One cluster under reading: numbers with nothing but digits. */
export interface Reading {
  readonly scan: Scan
  readonly cluster: Cluster
  /** Digits of each group; empty for a run too long to be a number. */
  readonly groups: readonly string[]
  /** What the nearest label before says, or after where none is before. */
  readonly said: number
}

export const said = (reading: Reading, role: number): boolean => (reading.said & role) !== 0
export const startOf = (reading: Reading, group: number): number => reading.cluster.starts[group] ?? 0
export const endOf = (reading: Reading, group: number): number => reading.cluster.ends[group] ?? 0

/** Digits of as many groups, `most` at most, as make `length`, with their number; undefined where groups do not part there. */
export function take(
  reading: Reading,
  from: number,
  length: number,
  most: number,
): { readonly digits: string; readonly count: number } | undefined {
  const { groups } = reading
  let total = 0
  for (let group = from; group < groups.length && group < from + most; group++) {
    const added = groups[group]?.length ?? 0
    if (added === 0) return undefined
    total += added
    if (total === length) return { digits: groups.slice(from, group + 1).join(''), count: group - from + 1 }
    if (total > length) return undefined
  }
  return undefined
}

/** Whether eight digits are a year, a month and a day. */
export function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(4, 6))
  const day = Number(text.slice(6))
  const longest = month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year >= 1880 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= longest
}

/** Whether the number is an amount of money or of things: a sign of money before it, or a measure after. */
export function isAmount(reading: Reading, group: number, count: number, named = false): boolean {
  const { units } = reading.scan
  const start = startOf(reading, group)
  const end = endOf(reading, group + count - 1)
  let before = start - 1
  if (isBlank(units[before])) before--
  const sign = units[before]
  if (
    sign === 0x24 ||
    sign === 0xa5 ||
    sign === 0xa3 ||
    sign === 0x20ac ||
    (sign === 0x2c && isDigit(units[start - 2]) && endOf(reading, group) - start === 3)
  )
    return true
  const after = isBlank(units[end]) ? end + 1 : end
  const next = units[after] ?? 0
  if (next === 0x25 || thousandsFollow(reading.scan, end)) return true
  return !named && measures.has(String.fromCharCode(next))
}
/** A comma and three digits, as in 12,345. */
function thousandsFollow(scan: Scan, end: number): boolean {
  const { units } = scan
  return (
    scan.text.charCodeAt(end) === 0x2c &&
    isDigit(units[end + 1]) &&
    isDigit(units[end + 2]) &&
    isDigit(units[end + 3]) &&
    !isDigit(units[end + 4])
  )
}
const measures: ReadonlySet<string> = new Set('元蚊块万亿个人名份年月日点公米尺吨股次')
