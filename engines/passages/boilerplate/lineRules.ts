import { endsSentence, isProse, widthOf } from '../characters.ts'
import type { Line } from '../line.ts'
import type { BoilerplateRule } from '../passage.ts'
import { byline, controls, copyright, dateLine, pointer, relativeTime } from './words.ts'

/** The rule by which a line is furniture whatever stands around it. */
export function ruleOfLine({ text }: Line): BoilerplateRule | undefined {
  if (text.length > 240) return undefined
  const width = widthOf(text)
  const isClause = /[，；]/.test(text) && (width > 60 || /。/.test(text))
  if (copyright.test(text) && !isClause && width <= 160) return 'copyright'
  if (width > 100) return undefined
  if (dateLine.test(text) || relativeTime.test(text)) return 'date-line'
  if (pointer.test(text)) return 'pointer'
  if (controls.test(text)) return 'controls'
  if (byline.test(text) && !endsSentence(text)) return 'byline'
  return undefined
}

/** A section's name directly above or below the date of an article: one short word, with no empty line between. */
export function isSectionName(
  line: Line,
  before: readonly [Line, BoilerplateRule | undefined] | undefined,
  after: readonly [Line, BoilerplateRule | undefined] | undefined,
): boolean {
  if (widthOf(line.text) > 14 || isProse(line.text) || /[\p{N}\p{P}]/u.test(line.text)) return false
  return (after?.[1] === 'date-line' && after[0].gap === 0) || (before?.[1] === 'date-line' && line.gap === 0)
}
