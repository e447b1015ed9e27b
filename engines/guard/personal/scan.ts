import type { PersonalFinding, PersonalKind } from '../model.ts'
import { numberRoles, roles } from './labels/roles.ts'
import { foldText } from './text/fold.ts'

/** One reading of one text: what has been seen so far, and what was found. */
export interface Scan {
  readonly text: string
  readonly units: Uint16Array
  readonly found: PersonalFinding[]
  /** The last labels seen, in a ring: starts, ends and roles. Plain arrays: for a short text they are made faster than typed ones. */
  readonly labelStarts: number[]
  readonly labelEnds: number[]
  readonly labelRoles: number[]
  labels: number
  /** No search backwards for an address begins before this, so that no part is searched twice. */
  addressFloor: number
  /** End of the last address found. */
  addressEnd: number
  /** No search backwards for a name begins before this. */
  nameFloor: number
}

/** How many labels are remembered. More than stand within reach of any number. */
const remembered = 8

export function newScan(text: string): Scan {
  return {
    text,
    units: foldText(text),
    found: [],
    labelStarts: [0, 0, 0, 0, 0, 0, 0, 0],
    labelEnds: [0, 0, 0, 0, 0, 0, 0, 0],
    labelRoles: [0, 0, 0, 0, 0, 0, 0, 0],
    labels: 0,
    addressFloor: 0,
    addressEnd: 0,
    nameFloor: 0,
  }
}

/** A label right after another adds to what it says: 轉數快帳號, 護照編號. */
export function rememberLabel(scan: Scan, start: number, end: number, said: number): void {
  const last = (scan.labels - 1) % remembered
  const apart = scan.labels === 0 ? remembered : start - (scan.labelEnds[last] ?? 0)
  if (apart >= 0 && apart <= 1) {
    const before = (scan.labelRoles[last] ?? 0) & numberRoles
    if (before !== 0 && (said & roles.generic) !== 0) {
      scan.labelEnds[last] = end
      return
    }
    if ((said & numberRoles & ~roles.other) !== 0 && (said & roles.other) === 0) said |= before & ~roles.other
  }
  const slot = scan.labels++ % remembered
  scan.labelStarts[slot] = start
  scan.labelEnds[slot] = end
  scan.labelRoles[slot] = said
}

export interface Label {
  readonly start: number
  readonly end: number
  readonly roles: number
}

/** The nearest label before `at` that has one of these roles and ends at most `reach` units before. */
export function labelBefore(scan: Scan, at: number, reach: number, wanted: number): Label | undefined {
  for (let back = 1; back <= remembered && back <= scan.labels; back++) {
    const slot = (scan.labels - back) % remembered
    const end = scan.labelEnds[slot] ?? 0
    if (end > at) continue
    if (at - end > reach) return undefined
    const found = scan.labelRoles[slot] ?? 0
    if ((found & wanted) !== 0) return { start: scan.labelStarts[slot] ?? 0, end, roles: found }
  }
  return undefined
}

export function find(
  scan: Scan,
  kind: PersonalKind,
  start: number,
  end: number,
  canonical: string,
  sure: PersonalFinding['sure'],
): void {
  scan.found.push({ kind, span: { start, end }, canonical, sure })
}
