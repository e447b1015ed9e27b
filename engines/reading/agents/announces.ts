import { either, list } from '../view/plain.ts'
import { adverbs, speech } from './words.ts'

const said = new RegExp(`^.{0,14}?${either([...speech, ...list('回應說 回覆 答覆')])}[,，:：「『“]*`, 'u')
/** One who says 將成立 or 會撥款 without naming another speaks of what they do themselves. */
const own = new RegExp(
  `^${either(adverbs)}*${either(list('將會 將 會 已 正 擬 預留 撥款 推出 成立 設立 開展'))}|^计划(?=[在于明今下推设成拨开增分把将以年0-9])`,
  'u',
)
/** A body that speaks of what will be done, where no other is named, speaks of itself. */
const plans = new RegExp(`^[^。]{0,40}?${either(list('將 會 正 擬 要到 已'))}`, 'u')

/**
 * Whether one who speaks announces what they do: `rest` are the words after the name, `until` where in them the next one is named. A
 * person is believed to mean others unless nobody else can be meant.
 */
export function announcesOwn(rest: string, speaker: 'person' | 'body', until: number): boolean {
  const words = said.exec(rest)?.[0]
  if (words === undefined) return false
  const content = rest.slice(words.length)
  return own.test(content) || (speaker === 'body' && plans.test(content.slice(0, Math.max(0, until - words.length))))
}
