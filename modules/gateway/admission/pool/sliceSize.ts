/** How much to lease beyond what is needed at once. */
export interface SliceSize {
  /** What a slice should be, in millionths of a US dollar. */
  readonly target: number
  /** When the last was leased, in milliseconds. */
  readonly at: number
}

/** A key that uses up its slice within this time gets a larger one. */
const fastMs = 1_000
const slowMs = 10_000
const firstCalls = 16

/** The next slice of a key: twice the last where that did not last for long, half where it did. */
export function nextSize(last: SliceSize | undefined, now: number, worst: number, most: number): SliceSize {
  if (last === undefined) return { target: Math.min(worst * firstCalls, most), at: now }
  const took = now - last.at
  const target = took < fastMs ? last.target * 2 : took > slowMs ? Math.floor(last.target / 2) : last.target
  return { target: Math.min(Math.max(target, worst * 2), most), at: now }
}

/** Where little is free, a slice is at most this part of it: what is lent to one node is not to be had at the others without asking. */
export const shrunk = (target: number, free: number): number => Math.min(target, Math.floor(free / 8))
