import { found, type Found } from '../read/finding.ts'
import { holdsFigure } from '../checks/holdsFigure.ts'
import { sumOf } from '../checks/texts.ts'
import { editFinds, type Anchored } from './editFinds.ts'
import { findsIn, type Find } from './findsIn.ts'
import type { SentencesAround, Span } from './sentencesAround.ts'

/** A source's stored text and its sentences. */
export interface AnchorSource {
  readonly text: string
  readonly around: SentencesAround
}

interface Refusal extends Found {
  readonly find: Find
}

export interface AnchoredFile {
  /** The file's text after anchoring. */
  readonly text: string
  readonly anchored: readonly Anchored[]
  readonly refused: readonly Refusal[]
}

/** The first two places where words stand; whether there are more does not matter. */
const wordsAt = (text: string, words: string): readonly Span[] => {
  const spans: Span[] = []
  if (words === '') return spans
  for (let at = text.indexOf(words); at !== -1 && spans.length < 2; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length })
  return spans
}

function anchor(find: Find, source: AnchorSource | undefined): Anchored | Refusal {
  if (source === undefined) return { find, ...found('source-text-missing', { source: find.source }) }
  const { words, source: id } = find
  const [place, another] = wordsAt(source.text, words)
  if (place === undefined) return { find, ...found('find-not-found', { words, source: id }) }
  if (another !== undefined) {
    return { find, ...found('find-twice', { words, source: id, first: place.start, second: another.start }) }
  }
  const span = source.around(place)
  if (span === undefined) {
    return { find, ...found('find-in-boilerplate', { words, source: id }) }
  }
  const sentence = source.text.slice(span.start, span.end)
  if (find.figure !== undefined && !holdsFigure(sentence, find.figure)) {
    return { find, ...found('figure-not-in-span.sentence', { figure: find.figure, words }) }
  }
  return { find, ...span, sum: sumOf(sentence) }
}

/** Looks up every `find` of a file. @param text YAML that has already been read without fault. */
export function anchorFile(text: string, sources: ReadonlyMap<string, AnchorSource>): AnchoredFile {
  const results = findsIn(text).map((find) => anchor(find, sources.get(find.source)))
  const anchored = results.flatMap((result) => ('sum' in result ? [result] : []))
  const refused = results.flatMap((result) => ('key' in result ? [result] : []))
  return { text: editFinds(text, anchored), anchored, refused }
}
