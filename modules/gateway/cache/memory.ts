/** What is kept, bounded in bytes: what was not used for longest goes first. */
export interface Memory<Value> {
  readonly find: (key: string, now: number) => Value | undefined
  readonly keep: (key: string, value: Value, about: { readonly bytes: number; readonly until: number }) => void
  readonly bytes: () => number
}

interface Entry<Value> {
  readonly value: Value
  readonly bytes: number
  readonly until: number
}

/** What an entry takes besides its value: its key, and the map's own. A guess on the high side. */
const overhead = 400

export function createMemory<Value>(mostBytes: number): Memory<Value> {
  // A map remembers the order in which its keys were put in; what is used is put in again.
  const entries = new Map<string, Entry<Value>>()
  let total = 0
  const drop = (key: string, { bytes }: Entry<Value>): void => {
    entries.delete(key)
    total -= bytes
  }
  return {
    find: (key, now) => {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      if (entry.until <= now) {
        drop(key, entry)
        return undefined
      }
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    keep: (key, value, { bytes: given, until }) => {
      const bytes = given + overhead
      // One that would push out most of the others is not worth it.
      if (bytes > mostBytes / 16) return
      const before = entries.get(key)
      if (before !== undefined) drop(key, before)
      entries.set(key, { value, bytes, until })
      total += bytes
      for (const [oldest, entry] of entries) {
        if (total <= mostBytes) break
        drop(oldest, entry)
      }
    },
    bytes: () => total,
  }
}
