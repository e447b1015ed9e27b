import { hrefOfSpan } from '#modules/evidence'
import { localeOf, type Language } from '#platform/i18n'
import type { Candidate } from '../candidates/candidate.ts'
import type { View } from '../pages/view.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** Spans of a piece that do not overlap, in order; of two that do, the first. */
function within(piece: Span, spans: readonly Span[]): readonly Span[] {
  const inside = spans.filter(({ start, end }) => piece.start <= start && end <= piece.end)
  const kept: Span[] = []
  for (const span of inside.toSorted((a, b) => a.start - b.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  }
  return kept
}

/** A piece of a text with what was found in it marked; its words are the stored text's own. */
function Piece({ text, piece, marks }: { text: string; piece: Span; marks: readonly Span[] }) {
  const parts = []
  let at = piece.start
  for (const { start, end } of within(piece, marks)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(text.slice(at, piece.end))
  return <>{parts}</>
}

export interface SentenceProps {
  view: View
  source: string
  of: Language
  text: string
  quotes: Candidate['quotes']
  marks: readonly Span[]
}

/** The sentence of a candidate, word for word, with the found words marked, and the way to its place in the text. */
export function Sentence({ view: { t, to }, source, of, text, quotes, marks }: SentenceProps) {
  const [first] = quotes
  return (
    <div class="rd-sentence">
      <blockquote lang={localeOf[of]}>
        {quotes.map((piece) => (
          <p key={piece.start}>
            <Piece text={text} piece={piece} marks={marks} />
          </p>
        ))}
      </blockquote>
      {first !== undefined && (
        <a class="rd-place" href={to(hrefOfSpan({ source, start: first.start, end: first.end }))}>
          {t('see-in-source')}
        </a>
      )}
    </div>
  )
}
