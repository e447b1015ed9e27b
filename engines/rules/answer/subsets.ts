/** Up to this many facts every combination of changes is considered; beyond it, up to three changes at once. */
const ALL_COMBINATIONS = 12
const MOST_CHANGES = 3

/** Sets of indices below `efforts.length`, the cheapest first, then the smallest, then in order; never the empty set. */
export function subsetsByEffort(efforts: readonly number[]): readonly (readonly number[])[] {
  const most = efforts.length <= ALL_COMBINATIONS ? efforts.length : MOST_CHANGES
  const subsets: { readonly of: readonly number[]; readonly effort: number }[] = []
  const grow = (of: readonly number[], from: number, effort: number): void => {
    if (of.length > 0) subsets.push({ of, effort })
    if (of.length === most) return
    for (let next = from; next < efforts.length; next += 1) grow([...of, next], next + 1, effort + (efforts[next] ?? 0))
  }
  grow([], 0, 0)
  subsets.sort((a, b) => a.effort - b.effort || a.of.length - b.of.length)
  return subsets.map((subset) => subset.of)
}
