/**
 * Keeps the texts that were used last in memory, up to `budget` characters in all. A text never changes, so what is kept is never
 * out of date; that a text is missing is not remembered, since it may arrive at any time.
 */
export function textCache(budget: number, read: (sha256: string) => Promise<string | undefined>) {
  const kept = new Map<string, string>()
  let size = 0
  const keep = (sha256: string, text: string) => {
    if (text.length > budget || kept.has(sha256)) return
    kept.set(sha256, text)
    size += text.length
    for (const [oldest, { length }] of kept) {
      if (size <= budget) break
      kept.delete(oldest)
      size -= length
    }
  }
  return async (sha256: string): Promise<string | undefined> => {
    const known = kept.get(sha256)
    if (known !== undefined) {
      kept.delete(sha256)
      kept.set(sha256, known)
      return known
    }
    const text = await read(sha256)
    if (text !== undefined) keep(sha256, text)
    return text
  }
}
