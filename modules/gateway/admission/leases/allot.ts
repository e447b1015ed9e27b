import type { LeaseRow } from './leaseStore.ts'

export interface Part {
  readonly id: string
  readonly hold: string
  readonly amount: number
}

/** Which slices an amount comes from, the oldest first, and what of it they do not have. */
export function allot(
  leases: readonly LeaseRow[],
  amount: number,
): { readonly parts: readonly Part[]; readonly short: number } {
  const parts: Part[] = []
  let left = amount
  for (const { id, hold, remaining } of leases) {
    if (left === 0) break
    const part = Math.min(left, remaining)
    parts.push({ id, hold, amount: part })
    left -= part
  }
  return { parts, short: left }
}
