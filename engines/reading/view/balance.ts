import type { Span } from '#engines/chinese'

const pairs: readonly (readonly [string, string])[] = [
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['(', ')'],
]
const reach = 8

/** Widens a span so that no mark opens or closes in it alone: 智』啟學教」 becomes 「『智』啟學教」. */
export function balanced(plain: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  for (const [open, close] of [...pairs, ...pairs]) {
    const words = plain.slice(from, to)
    const count = (mark: string): number => words.split(mark).length - 1
    if (count(close) > count(open)) {
      const at = plain.lastIndexOf(open, from - 1)
      if (at >= from - reach && at >= 0) from = at
    } else if (count(open) > count(close)) {
      const at = plain.indexOf(close, to)
      if (at >= 0 && at < to + reach) to = at + 1
    }
  }
  return { start: from, end: to }
}
