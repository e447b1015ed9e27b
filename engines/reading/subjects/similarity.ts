import { foldPlain } from '#engines/chinese'

/** A title as it is compared: folded, without spaces and marks. */
export const bare = (text: string): string => foldPlain(text).replaceAll(/[\s\p{P}]/gu, '')

/** The pairs of neighbouring characters of a Chinese text, and the words of a Latin one. */
export function grams(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [run] of foldPlain(text).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) found.add(run)
    else if (run.length === 1) found.add(run)
    else for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2))
  }
  return found
}

/** How much two titles share, 0..1 (Dice's coefficient of their grams). */
export function similarity(a: string, b: string): number {
  if (bare(a) === bare(b)) return 1
  const [one, other] = [grams(a), grams(b)]
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared++
  return (2 * shared) / (one.size + other.size)
}
