import { isBlank, isDigit } from '../text/classes.ts'

/** Digits in groups, parted by single blanks, hyphens, dots or brackets: what one number, or a few in a row, look like. */
export interface Cluster {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Where the last group ends. */
  readonly end: number
}

/** Groups that are looked at together; what follows makes a cluster of its own. */
const mostGroups = 24
/** A longer run of digits is no number of anybody's. */
export const longestRun = 24

const minus = 0x2d
const dot = 0x2e
const open = 0x28
const close = 0x29
const slash = 0x2f

export function readCluster(units: Uint16Array, at: number): Cluster {
  const starts: number[] = []
  const ends: number[] = []
  let next = at
  while (starts.length < mostGroups) {
    let end = next
    while (isDigit(units[end])) end++
    starts.push(next)
    ends.push(end)
    const after = separatorEnd(units, end)
    if (after === undefined) break
    next = after
  }
  return { starts, ends, end: ends.at(-1) ?? at }
}

/** Fewer digits than this make nothing but plates and pieces of addresses. */
const fewest = 5

/** Where the cluster at `at` ends if it has too few digits for a number of anybody's; undefined where it has enough. Most have not. */
export function fewDigitsEnd(units: Uint16Array, at: number): number | undefined {
  let count = 0
  let next = at
  for (;;) {
    let end = next
    while (isDigit(units[end])) {
      end++
      if (++count === fewest) return undefined
    }
    const after = separatorEnd(units, end)
    if (after === undefined) return units[end] === slash && isDigit(units[end + 1]) ? undefined : end
    next = after
  }
}

/** Where the next group begins, if no more than three separators part it from the last. */
function separatorEnd(units: Uint16Array, at: number): number | undefined {
  let next = at
  while (
    next < at + 3 &&
    (isBlank(units[next]) ||
      units[next] === minus ||
      units[next] === dot ||
      units[next] === open ||
      units[next] === close)
  )
    next++
  return next > at && isDigit(units[next]) ? next : undefined
}
