import type { LinearModel, Origin } from '../model.ts'
import type { Block } from './block.ts'
import { markCount } from './marks.ts'

/** What each block of a text comes to, summed from the first: a window's sums are then two look-ups. */
export interface BlockSums {
  readonly starts: number[]
  readonly ends: number[]
  readonly gramSums: number[]
  readonly gramCounts: number[]
  readonly markSums: number[]
  readonly markCounts: number[]
}

export const noSums = (): BlockSums => ({
  starts: [],
  ends: [],
  gramSums: [0],
  gramCounts: [0],
  markSums: [0],
  markCounts: [0],
})

/** Weighs a block and puts it behind the others. */
export function addBlock(sums: BlockSums, block: Block, model: LinearModel, origin: Origin): void {
  const { grams, marks } = model
  const index = sums.starts.length
  let gramSum = 0
  for (let at = 0; at < block.gramCount; at++) gramSum += grams[block.grams[at] ?? 0] ?? 0
  let markSum = 0
  for (let at = 0; at < block.markCount; at++) {
    const mark = block.marks[at] ?? 0
    markSum += marks[mark] ?? 0
    if (origin === 'planted') markSum += marks[mark + markCount] ?? 0
  }
  sums.starts.push(block.start)
  sums.ends.push(block.end)
  sums.gramSums.push((sums.gramSums[index] ?? 0) + gramSum)
  sums.gramCounts.push((sums.gramCounts[index] ?? 0) + block.gramCount)
  sums.markSums.push((sums.markSums[index] ?? 0) + markSum)
  sums.markCounts.push((sums.markCounts[index] ?? 0) + block.markCount)
}
