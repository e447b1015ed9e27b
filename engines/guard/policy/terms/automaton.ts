/** Finds many words in one pass (Aho and Corasick, 1975). States are numbers, 0 the beginning. */
export interface Automaton {
  /** The state after one more unit. */
  readonly next: (state: number, unit: number) => number
  /** How many of the last units a state stands for. */
  readonly depth: (state: number) => number
  /** The state for the longest proper ending of what a state stands for. */
  readonly fallback: (state: number) => number
  /** The index of the word that ends in a state by itself, or -1. */
  readonly word: (state: number) => number
}

export function automatonOf(words: readonly string[]): Automaton {
  const edges: Map<number, number>[] = [new Map()]
  const depths = [0]
  const endings = [-1]
  for (const [index, word] of words.entries()) {
    let state = 0
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      let to = edges[state]?.get(unit)
      if (to === undefined) {
        to = edges.length
        edges[state]?.set(unit, to)
        edges.push(new Map())
        depths.push(at + 1)
        endings.push(-1)
      }
      state = to
    }
    endings[state] = index
  }
  const fallbacks = new Int32Array(edges.length)
  const next = (from: number, unit: number): number => {
    for (let state = from; ; state = fallbacks[state] ?? 0) {
      const to = edges[state]?.get(unit)
      if (to !== undefined) return to
      if (state === 0) return 0
    }
  }
  // Breadth first, since a fallback is always shorter than its state.
  const queue = [...(edges[0]?.values() ?? [])]
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] ?? 0
    for (const [unit, to] of edges[state] ?? []) {
      fallbacks[to] = next(fallbacks[state] ?? 0, unit)
      queue.push(to)
    }
  }
  return {
    next,
    depth: (state) => depths[state] ?? 0,
    fallback: (state) => fallbacks[state] ?? 0,
    word: (state) => endings[state] ?? -1,
  }
}
