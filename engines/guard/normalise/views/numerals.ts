import type { Span } from '../../model.ts'
import { Rewriting } from './rewrite.ts'
import type { Reading } from './view.ts'

const digits: ReadonlyMap<string, string> = new Map(
  ['零〇○', '一壹弌', '二貳贰两兩', '三叁參叄', '四肆', '五伍', '六陸陆', '七柒', '八捌', '九玖'].flatMap(
    (row, value) => Array.from(row, (numeral) => [numeral, String(value)] as const),
  ),
)

export const numeralUnits: ReadonlySet<number> = new Set([...digits.keys()].map((numeral) => numeral.charCodeAt(0)))

/** A region with Chinese numerals, one for each digit as numbers are read out, as digits. */
export function readNumerals(text: string, span: Span): Reading | undefined {
  const written = new Rewriting()
  let kept = span.start
  for (let at = span.start; at < span.end; at++) {
    const digit = digits.get(text.charAt(at))
    if (digit === undefined) continue
    written.keep(text, kept, at)
    written.replace(digit, at, at + 1)
    kept = at + 1
  }
  if (written.changed === 0) return undefined
  written.keep(text, kept, span.end)
  return written.reading('numerals', span)
}
