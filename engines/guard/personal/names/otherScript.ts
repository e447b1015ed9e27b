import type { Scan } from '../scan.ts'
import { isBlank, isHan, isLetter } from '../text/classes.ts'
import { addChinese, chineseNameEnd } from './chinese.ts'
import { nameForm } from './forms.ts'
import { addName, readRomanisedBefore } from './romanised.ts'
import { tokensFrom } from './tokens.ts'

const between: ReadonlySet<number> = new Set(Array.from('(/,', (character) => character.charCodeAt(0)))

/** The same person's name in the other script, right after or before: 陳大文 (Chan Tai Man), CHAN Tai Man 陳大文. */
export function readOtherScript(scan: Scan, start: number, end: number): void {
  const { units } = scan
  let at = end
  while (at < end + 2 && (isBlank(units[at]) || between.has(units[at] ?? 0))) at++
  if (isHan(units[start])) {
    if (isLetter(units[at])) {
      const tokens = tokensFrom(units, at)
      const count = nameForm(tokens)
      if (count > 0) addName(scan, tokens, count)
    }
    if (isBlank(units[start - 1])) readRomanisedBefore(scan, start - 1)
    return
  }
  if (at === end || !isHan(units[at])) return
  const chinese = chineseNameEnd(units, at, 'label')
  if (chinese !== undefined && !isHan(units[chinese])) addChinese(scan, at, chinese)
}
