import { hrefOfSpan, sumOfText, type TextWithPassages } from '#modules/evidence'
import { FeilunError } from '#platform/errors'
import type { Span } from '../indexing/unit.ts'
import type { Quote } from './answer.ts'

/** What a quote is about, as the pack tells it. */
export type About = Quote['about'][number]

/** The passage in which a place stands, or the last before it. */
function passageAt({ passages }: TextWithPassages, at: number): number {
  return passages.findLast(({ start }) => start <= at)?.ordinal ?? 0
}

/**
 * Cuts a quote from the stored text. @throws FeilunError `internal` if the span is not within the text, is blank, or cuts a character
 * in two: such words are never shown.
 */
export function cutQuote(of: TextWithPassages, { start, end }: Span, about: readonly About[] = []): Quote {
  const { source, sha256, text: stored } = of
  const text = stored.slice(start, end)
  if (start < 0 || end > stored.length || text.trim() === '' || !text.isWellFormed())
    throw new FeilunError('internal', {}, [
      { at: `${source.id} ${start}-${end}`, message: 'no span of the stored text' },
    ])
  const described = source.kind === 'not-described' ? undefined : source
  return {
    source: source.id,
    passage: passageAt(of, start),
    start,
    end,
    text,
    sha256,
    sum: sumOfText(text).slice(0, 8),
    href: hrefOfSpan({ source: source.id, start, end }),
    ...(described === undefined
      ? {}
      : {
          title: described.title,
          publisher: described.publisher,
          date: described.date,
          authority: described.authority,
        }),
    about: [...about],
  }
}
