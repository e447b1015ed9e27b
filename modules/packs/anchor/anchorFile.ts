import type { Finding } from '../read/finding.ts'
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

interface Refusal extends Pick<Finding, 'code' | 'message'> {
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
  const found: Span[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at !== -1 && found.length < 2; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length })
  return found
}

function anchor(find: Find, source: AnchorSource | undefined): Anchored | Refusal {
  if (source === undefined)
    return { find, code: 'source-text-missing', message: `The text of \`${find.source}\` was not given.` }
  const [place, another] = wordsAt(source.text, find.words)
  if (place === undefined)
    return { find, code: 'find-not-found', message: `“${find.words}” does not stand in \`${find.source}\`.` }
  if (another !== undefined) {
    const message = `“${find.words}” stands in \`${find.source}\` at ${place.start} and again at ${another.start}.`
    return { find, code: 'find-twice', message }
  }
  const span = source.around(place)
  if (span === undefined) {
    return {
      find,
      code: 'find-in-boilerplate',
      message: `“${find.words}” is, at least in part, not of the text of \`${find.source}\` but of its page.`,
    }
  }
  const sentence = source.text.slice(span.start, span.end)
  if (find.figure !== undefined && !holdsFigure(sentence, find.figure)) {
    return {
      find,
      code: 'figure-not-in-span',
      message: `“${find.figure}” does not stand in the sentence of “${find.words}”.`,
    }
  }
  return { find, ...span, sum: sumOf(sentence) }
}

/** Looks up every `find` of a file. @param text YAML that has already been read without fault. */
export function anchorFile(text: string, sources: ReadonlyMap<string, AnchorSource>): AnchoredFile {
  const results = findsIn(text).map((find) => anchor(find, sources.get(find.source)))
  const anchored = results.flatMap((result) => ('sum' in result ? [result] : []))
  const refused = results.flatMap((result) => ('code' in result ? [result] : []))
  return { text: editFinds(text, anchored), anchored, refused }
}
