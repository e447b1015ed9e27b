import type { Span } from '#engines/chinese'
import { overlapping } from '../view/overlap.ts'
import type { View } from '../view/view.ts'
import type { Mention } from '../names/mention.ts'
import { chineseRole, masked, type Role } from './chineseRole.ts'
import { englishRole } from './englishRole.ts'

export interface Actor {
  readonly mention: Mention
  readonly role: Role
  /** The clause that it stands in, by its place among the clauses. */
  readonly clause: number
}

const joins =
  /^(?:\([^()]{1,40}\))?[」』"” ]*(?:、|及|和|与|同|同埋|跟|以及|及其|以至|连同|,|,? ?and(?: the)?|,? as well as(?: the)?|,? the)[「『"“ ]*$/u

/** For each mention, the last of the row of names that it stands in (A、B及C). */
function rowsOf({ plain }: View, mentions: readonly Mention[]): readonly number[] {
  const last = mentions.map((_, at) => at)
  for (let at = mentions.length - 2; at >= 0; at--) {
    const [one, other] = [mentions[at], mentions[at + 1]]
    if (one && other && joins.test(plain.slice(one.end, other.start))) last[at] = last[at + 1] ?? at + 1
  }
  return last
}

/** English may name things in Chinese, and Chinese in English: what there is more of counts. */
function isEnglish(plain: string): boolean {
  const han = [...plain.matchAll(/\p{Script=Han}/gu)].length
  return han === 0 || [...plain.matchAll(/[a-z]+/gu)].length > 2 * han
}

/** The view's words with days and durations masked, so that they stand between nobody and what they do. */
function withoutTimes({ plain }: View, times: readonly Span[]): string {
  let words = ''
  let at = 0
  for (const { start, end } of [...times].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    words += plain.slice(at, start) + masked.repeat(end - start)
    at = end
  }
  words += plain.slice(at)
  // A comma within a number ends no clause.
  return words.replaceAll(/(?<=[0-9]),(?=[0-9])/g, '0')
}

/** What everyone named in a sentence does in it; `times` are its dates and durations. */
export function actorsIn(
  view: View,
  clauses: readonly Span[],
  mentions: readonly Mention[],
  times: readonly Span[],
): readonly Actor[] {
  const last = rowsOf(view, mentions)
  const english = isEnglish(view.plain)
  const plain = withoutTimes(view, times)
  const actors: Actor[] = []
  for (const [at, mention] of mentions.entries()) {
    const clause = clauses.findIndex((each) => overlapping(each, mention))
    const where = clauses[clause]
    if (where === undefined) continue
    // What is another's does what that does: vetted by the department's own division.
    const isOf = at > 0 && /^['’]s? (?:own |new )?$/u.test(view.plain.slice(mentions[at - 1]?.end, mention.start))
    const inRow = at > 0 && last[at - 1] === last[at]
    const first = actors.at(-1)
    if (isOf && first !== undefined && first.mention === mentions[at - 1]) {
      actors.push({ mention, clause, role: first.role })
      continue
    }
    if (inRow && first) {
      actors.push({ mention, clause, role: first.role === 'agent' ? 'partner' : first.role })
      continue
    }
    const end = mentions[last[at] ?? at] ?? mention
    const until = mentions[(last[at] ?? at) + 1]?.start ?? view.plain.length
    const role = english
      ? englishRole(view, where, { mention, last: end, until })
      : chineseRole(plain, where, { mention, last: end, until })
    actors.push({ mention, clause, role })
  }
  return actors
}
