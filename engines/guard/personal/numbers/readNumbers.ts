import { bankCodes } from '../data/banks.ts'
import { mainlandProvinces } from '../data/mainlandRegions.ts'
import { labelAfter } from '../labels/labelAfter.ts'
import { numberRoles, roles } from '../labels/roles.ts'
import { find, labelBefore, type Scan } from '../scan.ts'
import { isBlank, isDigit, isLetter, lowered } from '../text/classes.ts'
import { luhnHolds, mainlandCheckHolds } from './checkDigits.ts'
import { longestRun, type Cluster } from './cluster.ts'
import { readPhone } from './phone.ts'
import { isCardNumber, isLocalNumber } from './plan.ts'
import { endOf, isAmount, isDay, said, startOf, take, type Reading } from './reading.ts'

const reach = 40
const plus = 0x2b
const minus = 0x2d

/** Finds what numbers a cluster holds, from its group `from` on. */
export function readNumbers(scan: Scan, cluster: Cluster, from: number): void {
  const start = cluster.starts[from] ?? 0
  const groups = cluster.starts.map((begin, group) => digits(scan, begin, cluster.ends[group] ?? begin))
  const label = labelBefore(scan, start, reach, numberRoles)
  const nearest = label?.roles ?? labelAfter(scan.units, cluster.end)
  const reading: Reading = { scan, cluster, groups, said: nearest }
  let group = from
  while (group < groups.length) group += readAt(reading, group)
}

/** How many groups were read as one number; one where none was, and it was passed over. */
function readAt(reading: Reading, group: number): number {
  const { scan, cluster, groups } = reading
  const start = cluster.starts[group] ?? 0
  if (isLetter(scan.units[start - 1]) || (groups[group] ?? '') === '') return 1
  return (
    readMainlandId(reading, group) ??
    readCard(reading, group) ??
    (said(reading, roles.fps) ? readFps(reading, group) : undefined) ??
    (said(reading, roles.bank) && !said(reading, roles.phone) ? readBank(reading, group) : undefined) ??
    readPhone(reading, group) ??
    readBankByForm(reading, group) ??
    1
  )
}

function readMainlandId(reading: Reading, group: number): number | undefined {
  const { units } = reading.scan
  const whole = take(reading, group, 18, 4)
  const short = whole === undefined ? take(reading, group, 17, 4) : undefined
  const taken = whole ?? short
  if (taken === undefined) return undefined
  let end = endOf(reading, group + taken.count - 1)
  if (short !== undefined) {
    if (isBlank(units[end]) && lowered(units[end + 1] ?? 0) === 0x78) end++
    if (lowered(units[end] ?? 0) !== 0x78) return undefined
    end++
  }
  if (isLetter(units[end]) || isDigit(units[end])) return undefined
  const number = short === undefined ? taken.digits : `${taken.digits}X`
  if (!mainlandProvinces.has(Number(number.slice(0, 2))) || !isDay(number.slice(6, 14)) || !mainlandCheckHolds(number))
    return undefined
  find(reading.scan, 'mainland-id', startOf(reading, group), end, number, 'certain')
  return taken.count
}

const cardLengths: readonly number[] = [16, 15, 14, 19, 13, 18, 17]

function readCard(reading: Reading, group: number): number | undefined {
  for (const length of cardLengths) {
    const taken = take(reading, group, length, 5)
    if (taken === undefined) continue
    if (!isCardNumber(taken.digits) || !luhnHolds(taken.digits)) continue
    if (taken.count > 1 && !groupedAsCard(reading, group, taken.count)) continue
    if (taken.count === 1 && length < 15 && !said(reading, roles.card)) continue
    if (said(reading, roles.other) && !said(reading, roles.card) && taken.count === 1) continue
    find(
      reading.scan,
      'card',
      startOf(reading, group),
      endOf(reading, group + taken.count - 1),
      taken.digits,
      'certain',
    )
    return taken.count
  }
  return undefined
}

/** 4-4-4-4(-3), 4-6-5, 4-6-4; where a label says card, any groups. */
function groupedAsCard(reading: Reading, from: number, count: number): boolean {
  if (said(reading, roles.card)) return true
  const lengths = reading.groups.slice(from, from + count).map((text) => text.length)
  const form = lengths.join('-')
  return (
    form === '4-4-4-4' ||
    form === '4-4-4-4-3' ||
    form === '4-6-5' ||
    form === '4-6-4' ||
    form === '4-4-4-4-2' ||
    form === '8-8' ||
    form === '6-10'
  )
}

function readFps(reading: Reading, group: number): number | undefined {
  for (const length of [9, 7]) {
    const taken = take(reading, group, length, 3)
    if (taken === undefined) continue
    find(
      reading.scan,
      'fps-id',
      startOf(reading, group),
      endOf(reading, group + taken.count - 1),
      taken.digits,
      'likely',
    )
    return taken.count
  }
  return undefined
}

/** An account's number where words say so: 6 to 16 digits, in one group or in several joined by hyphens or blanks. */
function readBank(reading: Reading, group: number): number | undefined {
  const { units } = reading.scan
  let joined = ''
  let best: { count: number; digits: string } | undefined
  for (let next = group; next < reading.groups.length && next < group + 5; next++) {
    const text = reading.groups[next] ?? ''
    if (text === '') break
    joined += text
    if (joined.length > 18) break
    if (joined.length >= 8) best = { count: next - group + 1, digits: joined }
  }
  if (best === undefined) return undefined
  const start = startOf(reading, group)
  if (units[start - 1] === plus || isAmount(reading, group, best.count)) return undefined
  if (best.count === 1 && best.digits.length === 8 && isLocalNumber(best.digits)) return undefined
  if (best.count === 2 && reading.groups[group]?.length === 4 && best.digits.length === 8) return undefined
  find(reading.scan, 'bank-account', start, endOf(reading, group + best.count - 1), best.digits, 'likely')
  return best.count
}

/** A bank's code, a branch and a number joined by hyphens, with no word near: 024-123-456789. */
function readBankByForm(reading: Reading, group: number): number | undefined {
  const { groups, scan } = reading
  if (reading.said !== 0 || !bankCodes.has(groups[group] ?? '')) return undefined
  let joined = ''
  let count = 0
  while (count < 4 && group + count < groups.length) {
    if (count > 0 && scan.units[startOf(reading, group + count) - 1] !== minus) break
    joined += groups[group + count]
    count++
  }
  if (count < 3 || joined.length < 11 || joined.length > 16) return undefined
  find(scan, 'bank-account', startOf(reading, group), endOf(reading, group + count - 1), joined, 'likely')
  return count
}

function digits(scan: Scan, start: number, end: number): string {
  if (end - start > longestRun) return ''
  let out = ''
  for (let at = start; at < end; at++) out += String.fromCharCode(scan.units[at] ?? 0)
  return out
}
