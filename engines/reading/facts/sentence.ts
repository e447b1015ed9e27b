import { readStated, type Amount, type Span, type Stated, type StatedDate } from '#engines/chinese'
import type { Passage, Sentence } from '#engines/passages'
import type { Actor } from '../agents/actors.ts'
import { actorsOf } from '../agents/headings.ts'
import type { Mention } from '../names/mention.ts'
import { aliasesIn } from '../names/aliases.ts'
import { unlistedIn } from '../names/unlisted.ts'
import { mentionsIn, type FindNames } from '../names/mentions.ts'
import { agesIn } from './ages.ts'
import { durationsIn } from './durations.ts'
import { followingYears } from './followingYear.ts'
import { aheadOf } from './future.ts'
import { notAmountIn } from './notAmounts.ts'
import { isDuration, isInWord, isPublishing, recurs, repeatsYear } from './publishing.ts'
import { overlapping } from '../view/overlap.ts'
import { tableAmounts } from './tables.ts'
import { clausesOf } from '../view/clauses.ts'
import { viewOf, type View } from '../view/view.ts'

/** A sentence with everything that is read of it by itself; all offsets are those of its view. */
export interface ReadSentence {
  readonly view: View
  readonly spans: readonly Span[]
  readonly clauses: readonly Span[]
  /** The passage that it begins in. */
  readonly passage: Passage
  readonly amounts: readonly Amount[]
  readonly dates: readonly StatedDate[]
  readonly actors: readonly Actor[]
}

export interface ReadingNeeds {
  readonly find: FindNames
  readonly written: string
  /** Ids of the offices that are posts, which persons hold. */
  readonly persons: ReadonlySet<string>
}

/** Words set apart by tabs, bars or several spaces, twice on a line. */
const row = /\S(?:\t|[ \u3000]{2,}| ?[|｜] ?)\S[^\n]*?(?:\t|[ \u3000]{2,}| ?[|｜] ?)\S/u

/** The amounts of a view in order: those that the text states, lengths of time within its dates, ages, and the numbers
 * of tables. */
function amountsIn(view: View, { amounts, dates }: Stated, cells: ReadonlyMap<number, Amount>): readonly Amount[] {
  const isNone = notAmountIn(view)
  const counted = [...amounts, ...durationsIn(view, dates)].filter((amount) => !isNone(amount))
  const others = [...counted, ...agesIn(view)]
  if (cells.size === 0) return others.sort((a, b) => a.start - b.start)
  const inCells = [...view.at.entries()].flatMap(([start, at]): readonly Amount[] => {
    const cell = cells.get(at)
    const place = { start, end: start + (cell ? cell.end - cell.start : 0) }
    return cell === undefined || others.some((other) => overlapping(other, place)) ? [] : [{ ...cell, ...place }]
  })
  return [...others, ...inCells].sort((a, b) => a.start - b.start)
}

/** Reads every sentence of a document by itself. */
export function sentencesOf(
  document: string,
  passages: readonly Passage[],
  sentences: readonly Sentence[],
  { find, written, persons }: ReadingNeeds,
): readonly ReadSentence[] {
  const views = sentences.map(({ spans }) => viewOf(document, spans))
  const aliases = aliasesIn(views, find)
  const unlisted = unlistedIn(views)
  const resolve = followingYears()
  const cells = new Map(tableAmounts(document).map((amount) => [amount.start, amount]))
  return sentences.flatMap(({ spans, passage: ordinal }, at): readonly ReadSentence[] => {
    const [passage, view] = [passages[ordinal], views[at]]
    if (passage === undefined || view === undefined) return []
    const clauses = clausesOf(view, passage.kind === 'heading' ? 'heading' : 'text')
    const mentions = mentionsIn(view, find, { aliases: aliases(view), unlisted: unlisted(view) }).map(
      (mention): Mention =>
        mention.office !== undefined && persons.has(mention.office) ? { ...mention, holder: 'person' } : mention,
    )
    const stated = readStated(view.text, { written })
    const amounts = amountsIn(view, stated, cells)
    const dates = resolve(view, stated.dates)
      .map((date) => aheadOf(view, date, written))
      .filter(
        (date) =>
          !isPublishing(view, date, passage, passages.length) &&
          !isDuration(view, date) &&
          !isInWord(view, date) &&
          !repeatsYear(view, date) &&
          !recurs(view, date),
      )
    const times = [...dates, ...amounts.filter(({ unit }) => unit.kind === 'time')]
    const actors = actorsOf(view, clauses, mentions, times, {
      passage,
      below: passages[ordinal + 1],
      isRow: spans.some(({ start, end }) => row.test(document.slice(start, end))),
      answers:
        ((passage.kind === 'heading' || ordinal >= 4) && ordinal < passages.length - 3) ||
        /[?？:：」]\s*$/u.test(views[at - 1]?.text ?? ''),
    })
    return [{ view, spans, clauses, passage, actors, amounts, dates }]
  })
}
