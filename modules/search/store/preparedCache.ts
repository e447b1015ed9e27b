import { preparePassage, type PreparedPassage } from '#engines/retrieval'

/** A passage as it is kept, ready to be ranked. */
export interface StoredPassage {
  readonly passage: number
  readonly document: string
  readonly ordinal: number
  readonly prepared: PreparedPassage
}

/** Memory that it may take, in bytes: by its own estimate some 22,000 passages of 400 characters. */
const mostBytes = 64_000_000

export interface PreparedCache {
  readonly get: (collection: number, passage: number) => StoredPassage | undefined
  readonly keep: (
    collection: number,
    row: { readonly passage: number; readonly document: string; readonly ordinal: number; readonly text: string },
  ) => StoredPassage
}

/**
 * Passages that were ranked lately. A number is never given to another text, so nothing in it ever grows wrong; what was removed is no
 * longer asked for, as no posting names it.
 */
export function preparedCache(most = mostBytes): PreparedCache {
  /** In the order of their last use. */
  const kept = new Map<number, StoredPassage>()
  let bytes = 0
  const keyOf = (collection: number, passage: number): number => collection * 2 ** 31 + passage
  return {
    get: (collection, passage) => {
      const key = keyOf(collection, passage)
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    keep: (collection, { passage, document, ordinal, text }) => {
      const made = { passage, document, ordinal, prepared: preparePassage(text) }
      const key = keyOf(collection, passage)
      bytes += made.prepared.bytes - (kept.get(key)?.prepared.bytes ?? 0)
      kept.set(key, made)
      for (const [oldest, { prepared }] of kept) {
        if (bytes <= most) break
        kept.delete(oldest)
        bytes -= prepared.bytes
      }
      return made
    },
  }
}
