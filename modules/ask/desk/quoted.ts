import { hrefOfSpan, type Evidence, type QuoteView } from '#modules/evidence'
import type { GivenCorrection } from '../corrections/correction.ts'

/** So many quotes of a correction are shown; more are counted. */
export const quotesShown = 5

export type Quoted = (places: GivenCorrection['quotes']) => Promise<readonly QuoteView[]>

/** Shows the places that a correction is about in the text that they were quoted from, even where its source has another text by now. */
export function quotedFrom(evidence: Pick<Evidence, 'textWithPassages'>): Quoted {
  const texts = new Map<string, ReturnType<Evidence['textWithPassages']>>()
  return (places) =>
    Promise.all(
      places.slice(0, quotesShown).map(async ({ source, sha256, start, end }): Promise<QuoteView> => {
        const reading = texts.get(sha256) ?? evidence.textWithPassages(sha256)
        texts.set(sha256, reading)
        const stored = await reading
        const text = stored?.text.slice(start, end) ?? ''
        if (stored === undefined || text === '' || !text.isWellFormed()) {
          const status = stored === undefined ? 'not-ingested' : 'does-not-match'
          return {
            source: { kind: 'not-described', id: source },
            start,
            end,
            status,
            href: hrefOfSpan({ source, start, end }),
          }
        }
        const of = stored.source
        return { source: of, start, end, text, status: 'verbatim', href: hrefOfSpan({ source: of.id, start, end }) }
      }),
    )
}
