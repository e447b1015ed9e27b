export interface Interval {
  readonly low: number
  readonly high: number
}

const z = 1.959964

/** Wilson's 95 % interval of a share: `hits` of `total`. Of nothing, anything may be. */
export function wilson(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 }
  const share = hits / total
  const spread = z * z
  const middle = share + spread / (2 * total)
  const reach = z * Math.sqrt((share * (1 - share) + spread / (4 * total)) / total)
  const scale = 1 + spread / total
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}
