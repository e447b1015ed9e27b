/** What is remembered of at most so many; of more, those that were asked for longest ago are forgotten. */
export interface Memory<Value> {
  readonly get: (name: string) => Value | undefined
  readonly set: (name: string, value: Value) => void
  readonly forget: (isOver: (value: Value) => boolean) => void
  readonly size: () => number
}

export function createMemory<Value>(most: number): Memory<Value> {
  const kept = new Map<string, Value>()
  return {
    get: (name) => {
      const value = kept.get(name)
      // Put at the end of the order, but only where something might be dropped: most are asked for again and again.
      if (value !== undefined && kept.size > most / 2) {
        kept.delete(name)
        kept.set(name, value)
      }
      return value
    },
    set: (name, value) => {
      kept.delete(name)
      kept.set(name, value)
      if (kept.size <= most) return
      const [oldest] = kept.keys()
      if (oldest !== undefined) kept.delete(oldest)
    },
    forget: (isOver) => {
      for (const [name, value] of kept) if (isOver(value)) kept.delete(name)
    },
    size: () => kept.size,
  }
}
