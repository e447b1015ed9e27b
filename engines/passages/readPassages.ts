import { furniture } from './boilerplate/furniture.ts'
import { draftsOf, type Draft } from './draft.ts'
import { goesOn, isPlainlyCut, settingOf } from './joining.ts'
import { widthOf } from './characters.ts'
import { kindsOf } from './kinds.ts'
import { linesOf, type Line } from './line.ts'
import type { Hint, Passage } from './passage.ts'

/** How many captions and the like may stand between the two halves of a sentence. */
const farthest = 8

function hintsOf(lines: readonly Line[], hints: readonly Hint[]): readonly (Hint | undefined)[] {
  let at = 0
  return lines.map(({ start, end }) => {
    while (at < hints.length && (hints[at]?.end ?? 0) <= start) at++
    const hint = hints[at]
    return hint && hint.start <= start && end <= hint.end ? hint : undefined
  })
}

/** The draft whose last sentence goes on in the one at `at`, if captions or boilerplate stand between the two. */
function beginningOf(drafts: readonly Draft[], passages: readonly Passage[], at: number): number | undefined {
  const draft = drafts[at]
  if (!draft || draft.rule !== undefined || draft.hint !== undefined || draft.shape !== 'text') return undefined
  for (let before = at - 1; before >= 0 && at - before <= farthest; before--) {
    const kind = passages[before]?.kind
    if (kind === 'caption' || kind === 'boilerplate') continue
    const candidate = drafts[before]
    if (before === at - 1 || !candidate) return undefined
    // Items of a list have no full stop, so a missing one says nothing there.
    const isCut =
      kind === 'paragraph'
        ? goesOn(candidate.text, draft.text, 'wide')
        : kind === 'list-item' && isPlainlyCut(candidate.text, draft.text)
    return isCut ? before : undefined
  }
  return undefined
}

/**
 * Cuts a text into passages. They follow each other in order, do not overlap, and every character that is not white space lies in
 * exactly one. `hints`, in order and apart, say what a structured document knows of its parts.
 */
export function readPassages(text: string, hints: readonly Hint[] = []): readonly Passage[] {
  const lines = linesOf(text)
  const rules = furniture(lines)
  const setting = settingOf(
    lines.flatMap(({ text: line }, at) => (rules[at] === undefined ? [widthOf(line.slice(0, 400))] : [])),
  )
  const drafts = draftsOf(lines, rules, hintsOf(lines, hints), setting)
  const kinds = kindsOf(drafts)
  const passages: Passage[] = []
  for (const [ordinal, draft] of drafts.entries()) {
    const { start, end, rule } = draft
    const begins = beginningOf(drafts, passages, ordinal)
    const kind = begins === undefined ? (kinds[ordinal] ?? 'paragraph') : 'paragraph'
    passages.push(
      rule !== undefined
        ? { ordinal, start, end, kind: 'boilerplate', rule }
        : { ordinal, start, end, kind, ...(begins === undefined ? {} : { continues: begins }) },
    )
  }
  return passages
}
