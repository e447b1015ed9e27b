import type { Span } from '#engines/chinese'
import type { View } from './view.ts'

const closers: Readonly<Record<string, string>> = { '《': '》', '(': ')', '「': '」', '『': '』' }

/** A name in quotation marks is one piece; what is said between them is not. */
const longestName = 24

/** Where what opens at `at` closes, if it is a name or a bracket. */
function closingOf(plain: string, at: number): number | undefined {
  const close = closers[plain.charAt(at)]
  if (close === undefined) return undefined
  const within = plain.slice(at + 1, at + 1 + (plain.charAt(at) === '(' ? 60 : longestName))
  const found = within.indexOf(close)
  return found < 0 || /[。！？!?]/.test(within.slice(0, found)) ? undefined : at + 1 + found
}

const isDigit = (unit: string): boolean => /[0-9]/.test(unit)

/** Whether a clause ends at `at`: a comma, semicolon or colon that stands between words and not within a number or a time. */
function endsAt(plain: string, at: number): boolean {
  const unit = plain.charAt(at)
  if (/[;；。！？!?，：]/.test(unit)) return true
  if (unit !== ',' && unit !== ':') return false
  return !(isDigit(plain.charAt(at - 1)) && isDigit(plain.charAt(at + 1)))
}

/** A headline sets its parts apart by spaces: 撥款5000萬推AI課程 再培訓局升格. */
const isGap = (plain: string, at: number): boolean =>
  /[ |｜︱]/.test(plain.charAt(at)) &&
  /[\p{Script=Han}」』》]/u.test(plain.charAt(at - 1)) &&
  /[\p{Script=Han}「『《0-9a-z]/u.test(plain.charAt(at + 1))

/** The clauses of a view, in order, each without the mark that ends it. */
export function clausesOf({ plain }: View, kind: 'heading' | 'text'): readonly Span[] {
  const clauses: Span[] = []
  let start = 0
  const close = (end: number) => {
    if (plain.slice(start, end).trim() !== '') clauses.push({ start, end })
    start = end + 1
  }
  for (let at = 0; at < plain.length; at++) {
    at = closingOf(plain, at) ?? at
    if (endsAt(plain, at) || (kind === 'heading' && isGap(plain, at))) close(at)
  }
  if (start < plain.length) close(plain.length)
  return clauses
}
