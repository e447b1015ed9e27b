import { roles } from '../labels/roles.ts'
import { readNameBeside } from '../names/besideNumbers.ts'
import { find } from '../scan.ts'
import { isInternational, isLocalNumber, isMainlandMobile } from './plan.ts'
import { endOf, isAmount, isDay, said, startOf, take, type Reading } from './reading.ts'

const plus = 0x2b
const minus = 0x2d
const open = 0x28
const close = 0x29

/** A telephone number that begins with the group: how many groups it takes, or undefined. */
export function readPhone(reading: Reading, group: number): number | undefined {
  const { scan, groups } = reading
  const { units } = scan
  let start = startOf(reading, group)
  const from = group
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
  }
  // (9123) 4567: both brackets are part of it; of (9123 4567) and (91234567) neither is.
  if (bracket && units[endOf(reading, group)] === close && (groups[group] ?? '').length < 8) start--
  const trunk = readTrunk(reading, group)
  if (trunk !== undefined) return trunk
  const local = take(reading, from, 8, said(reading, roles.phone) ? 8 : 4)
  if (local !== undefined && isLocalNumber(local.digits) && mayBeLocal(reading, from, local.count)) {
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
  const mobile = take(reading, from, 11, 3)
  if (
    mobile !== undefined &&
    isMainlandMobile(mobile.digits) &&
    !isAmount(reading, from, mobile.count) &&
    (reading.said & ~roles.fps & ~roles.phone) === 0
  ) {
    find(scan, 'phone', start, endOf(reading, from + mobile.count - 1), `+86${mobile.digits}`, 'likely')
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
  if (
    !said(reading, roles.phone) &&
    !(town && reading.said === 0 && reading.scan.units[endOf(reading, group)] === minus)
  )
    return undefined
  let joined = first
  let count = 1
  while (group + count < reading.groups.length && count < 5) {
    const more = reading.groups[group + count] ?? ''
    if (more === '' || joined.length + more.length > 16) break
    joined += more
    count++
    if (town && joined.length >= first.length + 7 && count === 2) break
    if (joined.length >= first.length + 8 && !first.startsWith('00')) break
  }
  if (count < 2 || joined.length < 9) return undefined
  find(
    reading.scan,
    'phone',
    startOf(reading, group),
    endOf(reading, group + count - 1),
    first.startsWith('00') ? `+${joined.slice(2)}` : joined,
    'likely',
  )
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
