import { sumOfText } from '#modules/evidence'
import type { Citation } from '#modules/packs'
import type { ReadyText } from '../find/readyText.ts'
import type { Quote } from './answer.ts'
import { cutQuote, type About } from './cutQuote.ts'

/** The stored text of a source of the pack, by the source's id; `undefined` while it is not ingested. */
export type TextOfSource = (source: string) => Promise<ReadyText | undefined>

/** Quotes for citations, each place once, at most `most`: only where the stored words are those that were cited. */
export async function citedQuotes(
  cite: readonly Citation[],
  textOfSource: TextOfSource,
  most: number,
  about: readonly About[] = [],
): Promise<readonly Quote[]> {
  const quotes = new Map<string, Quote>()
  for (const { source, start, end, sum } of cite) {
    if (quotes.size >= most) break
    const of = await textOfSource(source)
    const words = of?.stored.text.slice(start, end)
    if (of === undefined || words === undefined || !sumOfText(words).startsWith(sum)) continue
    quotes.set(`${source} ${start} ${end}`, cutQuote(of.stored, { start, end }, about))
  }
  return [...quotes.values()]
}
