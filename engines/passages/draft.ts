import { endsSentence, hasHan, widthOf } from './characters.ts'
import { goesOn, isPlainlyCut, isWrapped, type Setting } from './joining.ts'
import type { Line } from './line.ts'
import type { BoilerplateRule, Hint, Span } from './passage.ts'
import { shapeOf, type Shape } from './shape.ts'

/** Lines that belong together, before it is known what they are. */
export interface Draft extends Span {
  readonly lines: readonly Line[]
  /** Its lines as one: broken lines of Han set end to end, others with a space between. */
  readonly text: string
  readonly shape: Shape
  readonly rule: BoilerplateRule | undefined
  readonly hint: Hint['kind'] | undefined
}

/** A passage that would grow longer than this is ended, so that none is too long to be shown. */
const longest = 20_000

const flow = (lines: readonly Line[]): string =>
  lines
    .map(({ text }, at) => {
      const before = lines[at - 1]
      const isRun = before === undefined || (hasHan(before.text.slice(-1)) && hasHan(text.charAt(0)))
      return isRun ? text : ` ${text}`
    })
    .join('')

const draftOf = (lines: readonly Line[], shape: Shape, rule?: BoilerplateRule, hint?: Hint['kind']): Draft => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
  lines,
  text: flow(lines),
  shape,
  rule,
  hint,
})

/** The width of the widest line of each block; a block is what no empty line divides. */
function widestOfBlocks(lines: readonly Line[]): readonly number[] {
  const widths = lines.map(({ text }) => widthOf(text.slice(0, 400)))
  const widest = [...widths]
  for (let at = 1; at < lines.length; at++)
    if (lines[at]?.gap === 0) widest[at] = Math.max(widest[at] ?? 0, widest[at - 1] ?? 0)
  for (let at = lines.length - 2; at >= 0; at--) if (lines[at + 1]?.gap === 0) widest[at] = widest[at + 1] ?? 0
  return widest
}

/** A unit or a comparison that stands under its number: 180 000 / PFLOPS, +40% / 較2024年. */
const underNumber = (next: Line, shape: Shape): boolean =>
  next.gap === 0 && widthOf(next.text) <= 14 && (shape === 'text' || /^[較较比按約约逾超(（]/.test(next.text))

interface Surroundings {
  readonly setting: Setting
  /** The width of the widest line of the block. */
  readonly widest: number
}

/** Whether the next line belongs to what has been gathered. */
function belongs(
  gathered: readonly Line[],
  shape: Shape,
  next: Line,
  nextShape: Shape,
  { setting, widest }: Surroundings,
): boolean {
  const last = gathered.at(-1)
  if (!last || (nextShape !== 'text' && nextShape !== 'figure') || shape === 'cells') return false
  if (shape === 'figure') return gathered.length < 3 && underNumber(next, nextShape)
  const before = last.text.length > 300 || gathered.length === 1 ? last.text : flow(gathered.slice(-6))
  const isCut = isPlainlyCut(before, next.text)
  // A line that is set in begins something of its own.
  if (next.indented && next.gap === 0 && !last.indented) return isCut
  if (isCut) return nextShape === 'text' || next.gap === 0
  if (nextShape === 'figure' || shape === 'credit') return false
  // An item of a list has no full stop, so that only a line that has one can be its rest.
  if (goesOn(before, next.text, setting) && (shape === 'text' || endsSentence(next.text))) return true
  if (next.gap > 0 || !isWrapped(widthOf(last.text.slice(0, 400)), widest)) return false
  return !endsSentence(last.text) || !hasHan(last.text)
}

/** Gathers the lines that the layout has torn apart. `rules` and `hints` stand beside the lines. */
export function draftsOf(
  lines: readonly Line[],
  rules: readonly (BoilerplateRule | undefined)[],
  hints: readonly (Hint | undefined)[],
  setting: Setting,
): readonly Draft[] {
  const shapes = lines.map(shapeOf)
  const widest = widestOfBlocks(lines)
  const drafts: Draft[] = []
  for (let at = 0; at < lines.length;) {
    const [rule, hint, shape = 'text'] = [rules[at], hints[at], shapes[at]]
    const first = at++
    const start = lines[first]?.start ?? 0
    const takes = (next: Line): boolean => {
      if (rule !== undefined || rules[at] !== undefined) return rule === rules[at] && hint === hints[at]
      if (hint !== undefined || hints[at] !== undefined) return hint === hints[at]
      return belongs(lines.slice(Math.max(first, at - 8), at), shape, next, shapes[at] ?? 'text', {
        setting,
        widest: widest[at - 1] ?? 0,
      })
    }
    for (let next = lines[at]; next && next.end - start <= longest && takes(next);) next = lines[++at]
    drafts.push(draftOf(lines.slice(first, at), shape, rule, rule === undefined ? hint?.kind : undefined))
  }
  return drafts
}
