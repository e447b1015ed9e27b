import type { Span } from '#engines/chinese'
import type { ReadSentence } from '../facts/sentence.ts'
import type { Subject } from '../reading.ts'
import { overlapping } from '../view/overlap.ts'
import type { Match, MatchThings } from './knownThings.ts'
import { deedIn, titlesIn } from './titles.ts'

/** What a sentence is about, in places; a sentence may be about several things. */
export interface SubjectHere {
  readonly span: Span
  readonly clause: number
  readonly found: Subject['found']
  readonly known?: { readonly id: string; readonly score: number; readonly kind: 'measure' | 'proposal' }
}

const withKnown = (match: Match | undefined): Pick<SubjectHere, 'known'> =>
  match === undefined ? {} : { known: { id: match.id, score: match.score, kind: match.kind } }

/** The measures and proposals that a sentence names, in order. */
export function subjectsIn({ view, clauses }: ReadSentence, match: MatchThings): readonly SubjectHere[] {
  const named = clauses.flatMap((clause, at): readonly SubjectHere[] => {
    const matches = match(view, clause)
    const titles = titlesIn(view, clause)
    const fromTitles = titles.map(({ start, end, how }): SubjectHere => {
      const known = matches.find(({ span }) => overlapping(span, { start, end }))
      return {
        span: known && known.score === 1 ? known.span : { start, end },
        clause: at,
        found: known?.score === 1 ? 'named' : how,
        ...withKnown(known),
      }
    })
    const others = matches
      .filter(({ span }) => !fromTitles.some((title) => overlapping(title.span, span)))
      .map((known): SubjectHere => ({
        span: known.span,
        clause: at,
        found: known.score === 1 ? 'named' : 'described',
        ...withKnown(known),
      }))
    return [...fromTitles, ...others].sort((a, b) => a.span.start - b.span.start)
  })
  if (named.some(({ known }) => known !== undefined)) return named
  const [whole] = match(view, { start: 0, end: view.plain.length })
  if (whole === undefined) return named
  const clause = Math.max(
    0,
    clauses.findIndex((each) => overlapping(each, whole.span)),
  )
  const nearest = named.findIndex(({ span }) => overlapping(span, whole.span))
  if (nearest >= 0) return named.map((subject, at) => (at === nearest ? { ...subject, ...withKnown(whole) } : subject))
  return [{ span: whole.span, clause, found: 'described', ...withKnown(whole) }, ...named]
}

/** What a clause, or else its sentence, says is done. */
export function deedOf({ view, clauses }: ReadSentence, clause: number): SubjectHere | undefined {
  const order = [clause, ...clauses.keys()].filter((each, at, all) => each >= clause && all.indexOf(each) === at)
  for (const at of order) {
    const here = clauses[at]
    const deed = here && deedIn(view, here)
    if (deed) return { span: { start: deed.start, end: deed.end }, clause: at, found: 'described' }
  }
  return undefined
}
