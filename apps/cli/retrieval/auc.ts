/** The chance that a value of `higher` exceeds one of `lower`, ties counted half (Mann and Whitney's U); `undefined` without both. */
export function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number | undefined {
  if (higher.length === 0 || lower.length === 0) return undefined
  const all = [...higher.map((value) => ({ value, counts: 1 })), ...lower.map((value) => ({ value, counts: 0 }))].sort(
    (a, b) => a.value - b.value,
  )
  let ranks = 0
  for (let from = 0; from < all.length;) {
    let to = from
    let counted = 0
    while (to < all.length && all[to]?.value === all[from]?.value) counted += all[to++]?.counts ?? 0
    ranks += counted * ((from + 1 + to) / 2)
    from = to
  }
  return (ranks - (higher.length * (higher.length + 1)) / 2) / (higher.length * lower.length)
}
