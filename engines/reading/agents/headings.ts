import type { Span } from '#engines/chinese'
import type { Passage } from '#engines/passages'
import type { Mention } from '../names/mention.ts'
import type { View } from '../view/view.ts'
import { actorsIn, type Actor } from './actors.ts'

const isBody = ({ kind }: Mention): boolean => kind === 'office' || kind === 'organisation'

/** Whether a mention is a line or a cell of a table by itself. */
const fillsCell = ({ plain }: View, { start, end }: Mention): boolean =>
  /(?:^|[\s|│｜:：/])[「『]?$/u.test(plain.slice(0, start)) && /^[」』]?(?:$|[\s|│｜/])/u.test(plain.slice(end))
const fillsLine = ({ plain }: View, { start, end }: Mention): boolean =>
  (plain.slice(0, start) + plain.slice(end)).replaceAll(/\([^()]{1,40}\)|[\s\p{P}]|\bthe\b/gu, '') === ''

/** Whether a mention is the first cell of a row: 醫院管理局 | 數碼診所 | 3.6億元. */
const beginsRow = ({ plain, lines }: View, { start, end }: Mention): boolean =>
  /^[\s\p{P}•0-9]*$/u.test(plain.slice(lines.findLast((line) => line <= start) ?? 0, start)) &&
  /^[」』]? ?(?:[|│｜—–:：]|-{1,2} | (?=[\p{Script=Han}0-9「]))/u.test(plain.slice(end))

/** Where a sentence stands. */
export interface Setting {
  readonly passage: Passage
  readonly below: Passage | undefined
  /** Whether its words are set apart as the cells of a table are. */
  readonly isRow: boolean
  /** Whether it may be what the one before asks for: that ends with a question or a colon, or is a heading. */
  readonly answers: boolean
}

/** What everyone does in a sentence, and in a heading or a table, where a name by itself answers for what stands below or beside it. */
export function actorsOf(
  view: View,
  clauses: readonly Span[],
  mentions: readonly Mention[],
  times: readonly Span[],
  { passage: { kind }, below, isRow, answers }: Setting,
): readonly Actor[] {
  const actors = actorsIn(view, clauses, mentions, times)
  const heads = kind === 'heading' && below !== undefined && below.kind !== 'heading' && below.kind !== 'boilerplate'
  // A sentence that is a name answers the question before it: 誰負責？運輸署。
  const stands =
    kind === 'table-like' || isRow ? fillsCell : (kind === 'heading' && !heads) || !answers ? undefined : fillsLine
  if (stands === undefined) return actors
  return actors.map((actor) =>
    actor.role === 'named' && isBody(actor.mention) && (stands(view, actor.mention) || beginsRow(view, actor.mention))
      ? { ...actor, role: 'agent' }
      : actor,
  )
}
