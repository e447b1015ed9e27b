import type { Span } from '../../model.ts'
import type { Window } from './bestWindow.ts'
import type { BlockSums } from './blockSums.ts'

/** The blocks within a window that weigh most together: those at its edges that speak against an attack are left out. */
export function narrowed(sums: BlockSums, { from, to }: Window): Span {
  const weightOf = (block: number): number =>
    (sums.gramSums[block + 1] ?? 0) -
    (sums.gramSums[block] ?? 0) +
    ((sums.markSums[block + 1] ?? 0) - (sums.markSums[block] ?? 0))
  let first = from
  let last = to - 1
  while (first < last && weightOf(first) <= 0) first++
  while (last > first && weightOf(last) <= 0) last--
  return { start: sums.starts[first] ?? 0, end: sums.ends[last] ?? 0 }
}
