import type { LinearModel, Origin } from '../model.ts'
import type { BlockSums } from './blockSums.ts'
import { forLooks, gramShare, markShare, windowLengths } from './windows.ts'

/** A window as blocks, `to` exclusive, with its logit. */
export interface Window {
  readonly from: number
  readonly to: number
  readonly logit: number
}

/** The logit of the window of these blocks. */
export function logitOf(sums: BlockSums, from: number, to: number, model: LinearModel, origin: Origin): number {
  const grams = (sums.gramCounts[to] ?? 0) - (sums.gramCounts[from] ?? 0)
  const marks = (sums.markCounts[to] ?? 0) - (sums.markCounts[from] ?? 0)
  return (
    model.bias[origin] +
    ((sums.gramSums[to] ?? 0) - (sums.gramSums[from] ?? 0)) * model.gramScale * gramShare(grams) +
    ((sums.markSums[to] ?? 0) - (sums.markSums[from] ?? 0)) * model.markScale * markShare(marks)
  )
}

/** The window that is most like an attack, its logit lowered for how many were looked at, or undefined for a text of nothing. */
export function bestWindow(sums: BlockSums, model: LinearModel, origin: Origin): Window | undefined {
  const blocks = sums.starts.length
  let best: Window | undefined
  let windows = 0
  for (const length of windowLengths) {
    for (let from = 0; from === 0 || from + length <= blocks; from++) {
      const to = Math.min(blocks, from + length)
      if (to === 0) break
      windows++
      const logit = logitOf(sums, from, to, model, origin)
      if (best === undefined || logit > best.logit) best = { from, to, logit }
    }
    if (blocks <= length) break
  }
  return best === undefined ? undefined : { ...best, logit: best.logit - forLooks(windows) }
}
