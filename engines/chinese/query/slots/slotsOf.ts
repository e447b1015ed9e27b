import { foldPlain } from '../../fold/fold.ts'
import { chineseAsking, chineseOpen, chineseSelf } from './chineseAsking.ts'
import { englishAsking, englishOpen, englishSelf } from './englishAsking.ts'
import { slots, type Slot } from './slot.ts'

const anyOf = (...patterns: readonly string[]): RegExp =>
  new RegExp(
    patterns
      .map((pattern) => `(?:${foldPlain(pattern)})`)
      .join('|')
      .replaceAll('\\1', '\\k<same>')
      .replaceAll('(.)', '(?<same>.)'),
    'u',
  )

const asks = new Map<Slot, readonly RegExp[]>(
  slots
    .filter((slot): slot is Exclude<Slot, 'schemes-for-me'> => slot !== 'schemes-for-me')
    .map((slot) => [slot, [anyOf(...chineseAsking[slot]), anyOf(...englishAsking[slot])]] as const),
)
const self = anyOf(chineseSelf, englishSelf)
const open = anyOf(...chineseOpen, ...englishOpen)

/**
 * What a question asks for, in written Chinese, Cantonese, Simplified or English: none where it does not say, several where it
 * asks several things or may mean either. Slots only prefer an answer that carries such a token; none of them is a filter.
 */
export function slotsOf(question: string): readonly Slot[] {
  const folded = foldPlain(question).replaceAll('’', "'")
  const found = new Set(slots.filter((slot) => asks.get(slot)?.some((pattern) => pattern.test(folded))))
  if (self.test(folded) && open.test(folded)) found.add('schemes-for-me')
  return slots.filter((slot) => found.has(slot))
}
