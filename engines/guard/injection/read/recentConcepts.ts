import { mostMarks, type Block } from './block.ts'
import { markOfOne, markOfThree, markOfTwo } from './marks.ts'

const remembered = 6
/** How far apart, in bytes, two concepts may stand to be a pair, and three to be a run. */
const pairReach = 72
const runReach = 110

function add(block: Block, mark: number): void {
  for (let index = block.markCount - 1; index >= 0; index--) if (block.marks[index] === mark) return
  if (block.markCount < mostMarks) block.marks[block.markCount++] = mark
}

/** The last few concepts that were met, and what a new one makes with them. Each mark counts once a block. */
export class RecentConcepts {
  readonly #concepts = new Int32Array(remembered)
  readonly #bytes = new Int32Array(remembered)
  #met = 0

  meet(concept: number, byte: number, block: Block): void {
    add(block, markOfOne(concept))
    const from = Math.max(0, this.#met - remembered)
    for (let index = this.#met - 1; index >= from; index--) {
      const other = this.#concepts[index % remembered] ?? 0
      if (byte - (this.#bytes[index % remembered] ?? 0) > pairReach) break
      if (other !== concept) add(block, markOfTwo(other, concept))
    }
    this.#addRun(concept, byte, block)
    const last = this.#concepts[(this.#met - 1 + remembered) % remembered]
    if (this.#met > 0 && last === concept) {
      this.#bytes[(this.#met - 1) % remembered] = byte
      return
    }
    this.#concepts[this.#met % remembered] = concept
    this.#bytes[this.#met % remembered] = byte
    this.#met++
  }

  #addRun(concept: number, byte: number, block: Block): void {
    if (this.#met < 2) return
    const middle = (this.#met - 1) % remembered
    const first = (this.#met - 2) % remembered
    if (byte - (this.#bytes[first] ?? 0) > runReach || this.#concepts[middle] === concept) return
    add(block, markOfThree(this.#concepts[first] ?? 0, this.#concepts[middle] ?? 0, concept))
  }
}
