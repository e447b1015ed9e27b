import { endsSentence, widthOf } from '../characters.ts'
import type { Line } from '../line.ts'
import { clipLength, dateLine, listHead, menuItem, relativeTime, viewCount } from './words.ts'

/** A stretch of lines: from the first to before the last. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly rule: 'related-list' | 'navigation'
}

/** What only lists of links carry: how long ago, how long a clip runs, how many have seen it. */
const isSignal = ({ text }: Line): boolean =>
  text.length <= 40 && (relativeTime.test(text) || clipLength.test(text) || viewCount.test(text))
const isDate = ({ text }: Line): boolean => text.length <= 60 && dateLine.test(text)

/** A paragraph ends a list of titles: it is long and ends as a sentence, or holds several. */
function isParagraph({ text }: Line): boolean {
  if (text.length > 400) return true
  const width = widthOf(text)
  return (width >= 40 && /[。.｡][」』）”"’)]*$/.test(text)) || (text.match(/。/g)?.length ?? 0) >= 2
}

/** Lines that belong to one place of the page: no more than one empty line between them. */
const isClose = ({ gap }: Line): boolean => gap <= 2

/** The end of the list that begins at `from`: before the next paragraph and the heading that leads to it. */
function endOfList(lines: readonly Line[], from: number): number {
  let to = from
  while (to < lines.length) {
    const line = lines[to]
    if (!line || isParagraph(line) || (to > from && !isClose(line))) break
    to++
  }
  const [last, next] = [lines[to - 1], lines[to]]
  const leadsOn = last && next && isParagraph(next) && to - 1 > from && !isSignal(last) && !isDate(last)
  return leadsOn && last.gap > 0 ? to - 1 : to
}

function headedList(lines: readonly Line[], at: number): Run | undefined {
  const head = lines[at]
  if (!head || head.text.length > 60 || !listHead.test(head.text)) return undefined
  const to = endOfList(lines, at + 1)
  // A head with nothing under it is still the page's and not the text's where the text has ended.
  return to - at >= 2 || at === lines.length - 1 ? { from: at, to, rule: 'related-list' } : undefined
}

/** A list that no head announces: titles between which it says, twice or more, how long ago. */
function signalledList(lines: readonly Line[], at: number, floor: number): Run | undefined {
  const line = lines[at]
  if (!line || !isSignal(line)) return undefined
  const to = endOfList(lines, at)
  const signals = lines.slice(at, to).filter(isSignal).length
  if (signals < 2 || to - at < 4) return undefined
  let from = at
  while (from > floor) {
    const [before, current] = [lines[from - 1], lines[from]]
    if (
      !before ||
      !current ||
      isParagraph(before) ||
      !isClose(current) ||
      (endsSentence(before.text) && widthOf(before.text) > 80)
    )
      break
    // What opens the text (its title, its date) is not part of a list further down: only titles directly above are.
    if (current.gap > 0 && from < at) break
    from--
  }
  return { from, to, rule: 'related-list' }
}

const longestMenu = 80
const isMenuItem = ({ text }: Line): boolean => text.length <= 24 && menuItem.test(text)

/** A menu: four or more short lines of which most are names of sections. `items` says of each line whether it is one. */
function menu(lines: readonly Line[], items: readonly boolean[], at: number): Run | undefined {
  if (items[at] !== true) return undefined
  let to = at
  let known = 0
  for (let line = lines[to]; line && to - at < longestMenu; line = lines[++to]) {
    if (items[to] === true) known++
    else if (line.text.length > 40 || widthOf(line.text) > 20 || endsSentence(line.text) || known < (to - at) * 0.5)
      break
  }
  while (to > at && items[to - 1] !== true) to--
  return to - at >= 4 && known >= (to - at) * 0.6 ? { from: at, to, rule: 'navigation' } : undefined
}

/** The lists of links and the menus among the lines, in order and apart from each other. */
export function runsOf(lines: readonly Line[]): readonly Run[] {
  const items = lines.map(isMenuItem)
  const runs: Run[] = []
  for (let at = 0; at < lines.length; at++) {
    const run = headedList(lines, at) ?? signalledList(lines, at, runs.at(-1)?.to ?? 0) ?? menu(lines, items, at)
    if (!run) continue
    runs.push(run)
    at = run.to - 1
  }
  return runs
}
