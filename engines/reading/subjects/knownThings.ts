import type { Span } from '#engines/chinese'
import type { Known } from '../reading.ts'
import type { View } from '../view/view.ts'
import { bare, grams } from './similarity.ts'

/** A known measure or proposal that a text speaks of. */
export interface Match {
  readonly id: string
  readonly kind: 'measure' | 'proposal'
  readonly score: number
  /** In the view. */
  readonly span: Span
}

export type MatchThings = (view: View, part: Span) => readonly Match[]

/** The least share of a title's weight that a text must hold for it to be meant. */
const least = 0.62

/** The view's characters that count when titles are compared, and where each stands. */
function bareOf(view: View, part: Span): { readonly text: string; readonly at: readonly number[] } {
  let text = ''
  const at: number[] = []
  for (let index = part.start; index < part.end; index++) {
    const unit = view.plain.charAt(index)
    if (/[\s\p{P}]/u.test(unit)) continue
    text += unit
    at.push(index)
  }
  return { text, at }
}

interface Title {
  readonly id: string
  readonly kind: 'measure' | 'proposal'
  readonly bare: string
  readonly grams: ReadonlySet<string>
  readonly weight: number
}

/** Makes a finder of known measures and proposals: by their titles word for word, else by the share of a title's rarer pairs. */
export function matcherOf({ things }: Known): MatchThings {
  const frequency = new Map<string, number>()
  const entries = things.flatMap(({ id, kind, titles }) =>
    titles.map((title) => ({ id, kind, title, grams: grams(title) })),
  )
  for (const { grams: each } of entries) for (const gram of each) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  const weightOf = (gram: string): number => 1 / (frequency.get(gram) ?? 1)
  const titles = entries
    .map((entry): Title => ({
      ...entry,
      bare: bare(entry.title),
      weight: [...entry.grams].reduce((sum, gram) => sum + weightOf(gram), 0),
    }))
    .filter(({ bare: words }) => words.length >= 4)

  /** Titles by their first two characters, and by each of their pairs: a text looks up only what it holds. */
  const byOpening = Map.groupBy(titles, ({ bare: words }) => words.slice(0, 2))
  const byGram = new Map<string, Title[]>()
  for (const title of titles) {
    for (const gram of title.grams) {
      const held = byGram.get(gram)
      if (held) held.push(title)
      else byGram.set(gram, [title])
    }
  }

  const exact = (view: View, part: Span): readonly Match[] => {
    const { text, at } = bareOf(view, part)
    const found = new Map<Title, Match>()
    for (const [index, start] of at.entries()) {
      for (const title of byOpening.get(text.slice(index, index + 2)) ?? []) {
        const last = at[index + title.bare.length - 1]
        if (last === undefined || found.has(title) || !text.startsWith(title.bare, index)) continue
        found.set(title, { id: title.id, kind: title.kind, score: 1, span: { start, end: last + 1 } })
      }
    }
    return [...found.values()]
  }
  const near = (view: View, part: Span): readonly Match[] => {
    const words = view.plain.slice(part.start, part.end)
    const sharing = new Map<Title, string[]>()
    for (const gram of grams(words)) {
      for (const title of byGram.get(gram) ?? []) {
        const shared = sharing.get(title)
        if (shared) shared.push(gram)
        else sharing.set(title, [gram])
      }
    }
    return [...sharing].flatMap(([{ id, kind, weight }, shared]) => {
      if (shared.length < 3) return []
      const score = shared.reduce((sum, gram) => sum + weightOf(gram), 0) / weight
      if (score < least) return []
      const starts = shared.map((gram) => words.indexOf(gram)).filter((found) => found >= 0)
      const start = part.start + Math.min(...starts)
      const end = part.start + Math.max(...shared.map((gram) => words.indexOf(gram) + gram.length))
      return start < end ? [{ id, kind, score: score * 0.9, span: { start, end } }] : []
    })
  }
  /** One match for each thing, the best; of matches at one place, the longer title's. */
  return (view, part) => {
    const found = exact(view, part)
    const all = found.length > 0 ? found : near(view, part)
    const best = new Map<string, Match>()
    for (const match of all) {
      const before = best.get(match.id)
      const better =
        before === undefined ||
        match.score > before.score ||
        (match.score === before.score && match.span.end - match.span.start > before.span.end - before.span.start)
      if (better) best.set(match.id, match)
    }
    const ranked = [...best.values()].sort(
      (a, b) => b.score - a.score || b.span.end - b.span.start - (a.span.end - a.span.start),
    )
    const kept: Match[] = []
    for (const match of ranked) {
      if (!kept.some(({ span }) => span.start < match.span.end && match.span.start < span.end)) kept.push(match)
    }
    return kept.sort((a, b) => a.span.start - b.span.start)
  }
}
