import { isProse, widthOf } from './characters.ts'
import type { Draft } from './draft.ts'
import { breaksOff, goesOn } from './joining.ts'
import type { PassageKind } from './passage.ts'
import { isHeadingLike } from './shape.ts'

type Kind = Exclude<PassageKind, 'boilerplate'>

/** Labels of a diagram are short, and several follow each other with nothing said between. */
const labelWidth = 24
const labelRun = 3
/** How far a heading may stand from the text that it heads. */
const farthest = 12
/** A photograph leaves a gap of empty lines where it stood. */
const pictureGap = 2

const gapBefore = (draft: Draft | undefined): number => draft?.lines[0]?.gap ?? 0
const isMarked = (draft: Draft | undefined): boolean => draft?.shape === 'marked' || draft?.shape === 'bullet'

/** A sign such as ● before a line marks a caption where it stands alone, and an item where others follow or precede it closely. */
function kindOfMarked(drafts: readonly Draft[], at: number): Kind {
  const [before, draft, after] = [drafts[at - 1], drafts[at], drafts[at + 1]]
  if (!draft) return 'paragraph'
  const inList = (isMarked(before) && gapBefore(draft) <= 1) || (isMarked(after) && gapBefore(after) <= 1)
  if (inList) return 'list-item'
  const cutsIn = before !== undefined && after !== undefined && goesOn(before.text, after.text, 'wide')
  const hasCredit = after?.shape === 'credit' || /(?:圖片|图片|攝|摄|圖為|图为)/u.test(draft.text)
  return cutsIn || hasCredit || gapBefore(draft) >= pictureGap ? 'caption' : 'list-item'
}

function kindOfEnumerated(drafts: readonly Draft[], at: number): Kind {
  const draft = drafts[at]
  if (!draft || !isHeadingLike(draft)) return 'list-item'
  const inList = drafts[at - 1]?.shape === 'enumerated' || drafts[at + 1]?.shape === 'enumerated'
  return inList ? 'list-item' : 'heading'
}

const couldHead = (draft: Draft | undefined): boolean =>
  draft?.shape === 'text' &&
  draft.rule === undefined &&
  draft.hint === undefined &&
  isHeadingLike(draft) &&
  (draft.lines.length === 1 || !isProse(draft.text)) &&
  !breaksOff(draft.text, 'wide')

/** What follows in the text, captions and boilerplate passed over. */
function nextOfText(drafts: readonly Draft[], at: number): Draft | undefined {
  for (let after = at + 1; after <= at + farthest; after++) {
    const draft = drafts[after]
    if (!draft || (draft.rule === undefined && draft.shape !== 'credit' && draft.shape !== 'marked')) return draft
  }
  return undefined
}

/** Short lines in a row: the first of a text and the last before running text are headings, three short ones together are labels. */
function kindOfText(drafts: readonly Draft[], at: number, opening: number): Kind {
  const draft = drafts[at]
  if (!draft || !couldHead(draft)) return 'paragraph'
  const next = nextOfText(drafts, at)
  const leads = !couldHead(next) && next !== undefined && next.shape !== 'figure'
  if (leads || (at <= opening + 1 && next !== undefined)) return 'heading'
  const isLabel = (each: Draft | undefined): boolean => couldHead(each) && widthOf(each?.text ?? '') <= labelWidth
  if (!isLabel(draft)) return isProse(draft.text) || next !== undefined ? 'paragraph' : 'heading'
  let [from, to] = [at, at]
  while (isLabel(drafts[from - 1]) && at - from < labelRun) from--
  while (isLabel(drafts[to + 1]) && to - at < labelRun) to++
  return to - from + 1 >= labelRun ? 'table-like' : 'heading'
}

/** What each draft is, boilerplate left out of account. */
export function kindsOf(drafts: readonly Draft[]): readonly Kind[] {
  const opening = drafts.findIndex(({ rule }) => rule === undefined)
  return drafts.map((draft, at): Kind => {
    if (draft.hint !== undefined) return draft.hint
    switch (draft.shape) {
      case 'bullet':
        return 'list-item'
      case 'marked':
        return kindOfMarked(drafts, at)
      case 'credit':
        return 'caption'
      case 'cells':
        return 'table-like'
      case 'enumerated':
        return kindOfEnumerated(drafts, at)
      case 'figure':
        return drafts[at + 1]?.shape === 'bullet' && isHeadingLike(draft) ? 'heading' : 'table-like'
      case 'text':
        return kindOfText(drafts, at, opening)
    }
  })
}
