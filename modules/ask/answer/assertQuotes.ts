import { sumOfText, type Evidence, type TextWithPassages } from '#modules/evidence'
import { FeilunError } from '#platform/errors'
import { quotesIn, type Answer } from './answer.ts'

/**
 * The last thing done with an answer before anyone sees it: every quote is held against the stored text once more.
 * @throws FeilunError `internal` if one is not `text.slice(start, end)` of the text that its source has now
 */
export async function assertQuotes(evidence: Pick<Evidence, 'textWithPassages'>, answer: Answer): Promise<Answer> {
  const quotes = quotesIn(answer)
  const texts = new Map<string, TextWithPassages | undefined>()
  for (const sha256 of new Set(quotes.map((quote) => quote.sha256)))
    texts.set(sha256, await evidence.textWithPassages(sha256))
  for (const { source, sha256, start, end, text, sum } of quotes) {
    const stored = texts.get(sha256)
    const isTrue =
      stored !== undefined && text !== '' && stored.text.slice(start, end) === text && sumOfText(text).startsWith(sum)
    if (!isTrue)
      throw new FeilunError('internal', {}, [{ at: `${source} ${start}-${end}`, message: 'not the stored text' }])
  }
  return answer
}
