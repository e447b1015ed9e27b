import type { Pieces } from './pieces.ts'

/** What of a question is not said, as information. */
export interface Lack {
  /** Of all that the question is about, 0 to 1. */
  readonly share: number
  readonly missing: number
  /** The most that one piece lacks. */
  readonly worst: number
  /** The most that one piece lacks which stands beside the words that ask. */
  readonly asked: number
  /** What the question is about in all. */
  readonly all: number
}

/** What each character tells: the most that a pair which it is part of does; a word of a Latin script tells as much as two characters. */
function tellingOf({ folded, pieces }: Pieces, rarityOf: (key: string) => number): Float64Array {
  const tells = new Float64Array(folded.length)
  for (const { terms, isWord } of pieces) {
    for (const { key, from, to } of terms) {
      const each = (isWord ? 2 / (to - from) : 1) * rarityOf(key)
      for (let at = from; at < to; at++) tells[at] = Math.max(tells[at] ?? 0, each)
    }
  }
  return tells
}

/** Reads what is lacking where some characters of a question are covered. */
export function lacksOf(read: Pieces, rarityOf: (key: string) => number): (covered: Uint8Array) => Lack {
  const tells = tellingOf(read, rarityOf)
  const all = tells.reduce((sum, each) => sum + each, 0)
  return (covered) => {
    let [missing, worst, asked] = [0, 0, 0]
    for (const { from, to, isAskedFor, isWord } of read.pieces) {
      let lack = 0
      for (let at = from; at < to; at++) {
        // One character that is not said between others that are is part of no word.
        const isAlone = !isWord && (at === from || covered[at - 1] === 1) && (at + 1 === to || covered[at + 1] === 1)
        if (covered[at] === 0 && !isAlone) lack += tells[at] ?? 0
      }
      missing += lack
      worst = Math.max(worst, lack)
      if (isAskedFor) asked = Math.max(asked, lack)
    }
    return { share: all === 0 ? 0 : missing / all, missing, worst, asked, all }
  }
}
