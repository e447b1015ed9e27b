import { foldPlain } from '#engines/chinese'
import { eachUnit } from '../terms/units.ts'
import type { AddedWords, Query, QueryTerm, TermKind } from './query.ts'
import { weightsOf } from './questionWords.ts'

/** Terms of a question that are looked up; what a longer one says after them is left out. */
const mostTerms = 600
/** A question is read this far, in UTF-16 code units, each of its additions likewise. */
const longestText = 10_000

/** The words of an amount or a date count besides, so its key counts for less; and as an addition, since a text may say it otherwise. */
const keyWeight = 0.6

type Sink = (key: string, kind: TermKind, weight: number, units: readonly string[]) => void

/** The terms of a folded text with their weights: that of a pair is the lower of its two. */
function eachTerm(folded: string, sink: Sink): void {
  const weights = weightsOf(folded)
  let before = ''
  let endBefore = -1
  let weightBefore = 0
  eachUnit(folded, (start, end, unit) => {
    const text = typeof unit === 'number' ? String.fromCodePoint(unit) : unit
    const weight = weights[start] ?? 1
    sink(text, typeof unit === 'number' ? 'single' : 'word', weight, [text])
    if (start === endBefore) sink(before + text, 'pair', Math.min(weight, weightBefore), [before, text])
    before = text
    endBefore = end
    weightBefore = weight
  })
}

/**
 * Reads a question and what is added to it. A term that both say counts once, by the higher weight, so that additions never
 * replace anything.
 * @param keys normalised amounts and dates that the question states
 */
export function readQuery(text: string, additions: readonly AddedWords[] = [], keys: readonly string[] = []): Query {
  const terms = new Map<string, QueryTerm>()
  const take = (key: string, kind: TermKind, weight: number, units: readonly string[], own: boolean) => {
    const known = terms.get(key)
    if (known === undefined && terms.size >= mostTerms) return
    if (known !== undefined && known.weight >= weight) return
    terms.set(key, { key, kind, weight, own: own || known?.own === true, units })
  }
  for (const key of keys) take(key, 'key', keyWeight, [], false)
  eachTerm(foldPlain(text.slice(0, longestText)), (key, kind, weight, units) => take(key, kind, weight, units, true))
  for (const added of additions) {
    const share = Math.min(1, Math.max(0, added.weight))
    eachTerm(foldPlain(added.text.slice(0, longestText)), (key, kind, weight, units) =>
      take(key, kind, weight * share, units, false),
    )
  }
  return { terms: [...terms.values()] }
}
