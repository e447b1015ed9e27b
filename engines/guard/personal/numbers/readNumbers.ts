import { bankCodes } from '../data/banks.ts'
import { mainlandProvinces } from '../data/mainlandRegions.ts'
import { readNameBeside } from '../names/besideNumbers.ts'
import { labelAfter } from '../labels/labelAfter.ts'
import { numberRoles, roles } from '../labels/roles.ts'
import { find, labelBefore, type Scan } from '../scan.ts'
import { isBlank, isDigit, isLetter , lowered } from '../text/classes.ts'
import { luhnHolds, mainlandCheckHolds } from './checkDigits.ts'
import { longestRun, type Cluster } from './cluster.ts'
import { isCardNumber, isInternational, isLocalNumber, isMainlandMobile } from './plan.ts'

const reach = 40
const plus = 0x2b
const minus = 0x2d
const open = 0x28

/** One cluster under reading: numbers with nothing but digits. */
interface Reading {
  readonly scan: Scan
  readonly cluster: Cluster
  /** Digits of each group; empty for a run too long to be a number. */
  readonly groups: readonly string[]
  /** What the nearest label before says, or after where none is before. */
  readonly said: number
}

/** Finds what numbers a cluster holds, from its group `from` on. */
export function readNumbers(scan: Scan, cluster: Cluster, from: number): void {
  const groups = cluster.starts.map((start, group) => digits(scan, start, cluster.ends[group] ?? start))
  const start = cluster.starts[from] ?? 0
  const total = groups.slice(from).join('').length
  if (total < 5) return
  const label = labelBefore(scan, start, reach, numberRoles)
  const said = label?.roles ?? labelAfter(scan.units, cluster.end)
  const reading: Reading = { scan, cluster, groups, said }
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

const said = (reading: Reading, role: number): boolean => (reading.said & role) !== 0
const startOf = (reading: Reading, group: number): number => reading.cluster.starts[group] ?? 0
const endOf = (reading: Reading, group: number): number => reading.cluster.ends[group] ?? 0

/** Digits of as many groups as make `length`, with their number; undefined where groups do not part there. */
function take(
  reading: Reading,
  from: number,
  length: number,
): { readonly digits: string; readonly count: number } | undefined {
  let joined = ''
  for (let group = from; group < reading.groups.length; group++) {
    const next = reading.groups[group] ?? ''
    if (next === '') return undefined
    joined += next
    if (joined.length === length) return { digits: joined, count: group - from + 1 }
    if (joined.length > length) return undefined
  }
  return undefined
}

function readMainlandId(reading: Reading, group: number): number | undefined {
  const { units } = reading.scan
  const whole = take(reading, group, 18)
  const short = whole === undefined ? take(reading, group, 17) : undefined
  const taken = whole ?? short
  if (taken === undefined || taken.count > 4) return undefined
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

function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(4, 6))
  const day = Number(text.slice(6))
  const longest = month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year >= 1880 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= longest
}

const cardLengths: readonly number[] = [16, 15, 14, 19, 13, 18, 17]

function readCard(reading: Reading, group: number): number | undefined {
  for (const length of cardLengths) {
    const taken = take(reading, group, length)
    if (taken === undefined || taken.count > 5) continue
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
    const taken = take(reading, group, length)
    if (taken === undefined || taken.count > 3) continue
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

/** Whether the number is an amount of money or of things: a sign of money before it, or a measure after. */
function isAmount(reading: Reading, group: number, count: number, named = false): boolean {
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
  return scan.text.charCodeAt(end) === 0x2c && isDigit(units[end + 1]) && isDigit(units[end + 2]) && isDigit(units[end + 3]) && !isDigit(units[end + 4])
}
const measures: ReadonlySet<string> = new Set('元蚊块万亿个人名份年月日点公米尺吨股次')

function readPhone(reading: Reading, group: number): number | undefined {
  const { scan, groups } = reading
  const { units } = scan
  let start = startOf(reading, group)
  let from = group
  let country = ''
  const bracket = units[start - 1] === open
  const signAt = bracket ? start - 2 : start - 1
  const sign = units[start - 1] === plus || (bracket && units[signAt] === plus)
  const signInside = units[start - 1] === plus && units[start - 2] === open
  const local852 = groups[group] === '852' || groups[group] === '00852'
  const local853 = groups[group] === '853' || groups[group] === '86' || groups[group] === '0086'
  if (sign || local852 || (local853 && (bracket || said(reading, roles.phone)))) {
    const international = readInternational(reading, group, sign || bracket)
    if (international !== undefined) {
      if (sign) start = Math.min(start - 1, signAt)
      else if (bracket) start--
      if (signInside) start = startOf(reading, group) - 2
      find(scan, 'phone', start, endOf(reading, group + international.count - 1), `+${international.digits}`, 'certain')
      return international.count
    }
    if (sign) return undefined
  }
  if (said(reading, roles.other) && !said(reading, roles.phone)) return undefined
  const single = groups[from] ?? ''
  if (single.length > 8 && (single.startsWith('852') || single.startsWith('00852'))) {
    const rest = single.slice(single.startsWith('00') ? 5 : 3)
    if (isLocalNumber(rest)) {
      find(scan, 'phone', start, endOf(reading, group), `+852${rest}`, 'likely')
      return 1
    }
    country = ''
  }
  const trunk = readTrunk(reading, group)
  if (trunk !== undefined) return trunk
  const local = take(reading, from, 8)
  if (
    local !== undefined &&
    local.count <= (said(reading, roles.phone) ? 8 : 4) &&
    isLocalNumber(local.digits) &&
    mayBeLocal(reading, from, local.count)
  ) {
    find(
      scan,
      'phone',
      start,
      endOf(reading, from + local.count - 1),
      `+852${local.digits}`,
      said(reading, roles.phone) ? 'certain' : 'likely',
    )
    return local.count
  }
  const mobile = take(reading, from, 11)
  if (
    mobile !== undefined &&
    mobile.count <= 3 &&
    isMainlandMobile(mobile.digits) &&
    !isAmount(reading, from, mobile.count) &&
    (reading.said & ~roles.fps & ~roles.phone) === 0
  ) {
    find(scan, 'phone', start, endOf(reading, from + mobile.count - 1), `+86${mobile.digits}${country}`, 'likely')
    return mobile.count
  }
  return undefined
}

/** A number with the 0 that leads out of a town or a country: 0755-8234 5678, 0044 20 7946 0958. */
function readTrunk(reading: Reading, group: number): number | undefined {
  const first = reading.groups[group] ?? ''
  if (!first.startsWith('0') || first.length < 2 || first.length > 5) return undefined
  const next = reading.groups[group + 1] ?? ''
  const town = first.length >= 3 && first.length <= 4 && (next.length === 7 || next.length === 8) && first[1] !== '0'
  if (!said(reading, roles.phone) && !(town && reading.said === 0 && reading.scan.units[endOf(reading, group)] === minus)) return undefined
  let joined = first
  let count = 1
  while (group + count < reading.groups.length && count < 5) {
    const digits = reading.groups[group + count] ?? ''
    if (digits === '' || joined.length + digits.length > 16) break
    joined += digits
    count++
    if (town && joined.length >= first.length + 7 && count === 2) break
    if (joined.length >= first.length + 8 && !first.startsWith('00')) break
  }
  if (count < 2 || joined.length < 9) return undefined
  find(reading.scan, 'phone', startOf(reading, group), endOf(reading, group + count - 1), first.startsWith('00') ? `+${joined.slice(2)}` : joined, 'likely')
  return count
}

function readInternational(
  reading: Reading,
  group: number,
  sure: boolean,
): { readonly digits: string; readonly count: number } | undefined {
  const first = (reading.groups[group] ?? '').replace(/^00/u, '')
  if (first.startsWith('852')) {
    let joined = first
    for (let count = 1; count <= 5 && group + count <= reading.groups.length; count++) {
      if (joined.length === 11) return isLocalNumber(joined.slice(3)) ? { digits: joined, count } : undefined
      joined += reading.groups[group + count] ?? ''
    }
    return undefined
  }
  if (!sure && first !== '86' && first !== '853') return undefined
  let joined = first
  let count = 1
  let best: { readonly digits: string; readonly count: number } | undefined
  while (joined.length <= 15) {
    if (isInternational(joined)) best = { digits: joined, count }
    if (joined.length >= 11 && (joined.startsWith('86') || joined.startsWith('1') || joined.startsWith('853'))) {
      if (joined.length === (joined.startsWith('86') ? 13 : 11)) break
    }
    const next = reading.groups[group + count]
    if (next === undefined || next === '' || count > 5) break
    joined += next
    count++
  }
  return best
}

/** Whether eight digits are a telephone number: words say so, they stand in two groups of four as one is written, or in a row with what is personal. */
function mayBeLocal(reading: Reading, group: number, count: number): boolean {
  if (isAmount(reading, group, count, said(reading, roles.phone))) return false
  if (said(reading, roles.phone | roles.fps)) return true
  if (said(reading, roles.other | roles.bank)) return false
  if (count === 2)
    return (
      grouped(reading, group) &&
      (reading.groups[group - 1] ?? '').length < 3 &&
      (reading.groups[group + 2] ?? '').length < 3
    )
  return count === 1 && followsPersonal(reading, group)
}

/** A field after another that is personal: 陳大文,91234567. A date is none. */
function followsPersonal(reading: Reading, group: number): boolean {
  const { scan } = reading
  const start = startOf(reading, group)
  if (isDay(reading.groups[group] ?? '')) return false
  const count = scan.found.length
  for (const last of scan.found.slice(-3)) {
    if (last.span.end < start && start - last.span.end <= 3 && last.kind !== 'phone') return true
  }
  readNameBeside(scan, start)
  return scan.found.length > count
}

/** Two fours that are neither two years nor two round sums. */
function grouped(reading: Reading, group: number): boolean {
  const first = reading.groups[group] ?? ''
  const second = reading.groups[group + 1] ?? ''
  if (first.length !== 4 || second.length !== 4) return false
  const isYear = (text: string): boolean => text >= '1800' && text < '2100'
  const isRound = (text: string): boolean => text.endsWith('00')
  if (isYear(first) || (isRound(first) && isRound(second))) return false
  return endOf(reading, group) + 1 === startOf(reading, group + 1)
}

function digits(scan: Scan, start: number, end: number): string {
  if (end - start > longestRun) return ''
  let out = ''
  for (let at = start; at < end; at++) out += String.fromCharCode(scan.units[at] ?? 0)
  return out
}
