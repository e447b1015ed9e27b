import { readPassages, readSentences } from '#engines/passages'

export interface Span {
  readonly start: number
  readonly end: number
}

/** What words of a text can rest on: whole sentences, or `undefined` where some of the words are the page's and not the text's. */
export type SentencesAround = (words: Span) => Span | undefined

/**
 * Finds the sentences around words of `text`. A sentence that a caption cuts in two is cited by the piece that holds the words;
 * words that run over several sentences, by all of them.
 */
export function sentencesAround(text: string): SentencesAround {
  const pieces = readSentences(text, readPassages(text))
    .flatMap(({ spans }) => spans)
    .toSorted((a, b) => a.start - b.start)
  return ({ start, end }) => {
    const touched = pieces.filter((piece) => piece.start < end && piece.end > start)
    const [first, last] = [touched[0], touched.at(-1)]
    return first === undefined || last === undefined || first.start > start || last.end < end
      ? undefined
      : { start: first.start, end: last.end }
  }
}
