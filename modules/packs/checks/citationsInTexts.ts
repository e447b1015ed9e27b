import { entriesUnder, isRecord } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Place } from '../read/problem.ts'
import type { Check, Checked } from './check.ts'
import { citedIn, type WrittenCitation } from './citedIn.ts'
import { holdsFigure } from './holdsFigure.ts'
import { sumOf, type Texts } from './texts.ts'

/** Each source's text, if it is given, and the place where the pack describes the source. */
export function textsOfSources({ files }: Pick<Checked, 'files'>, texts: Texts) {
  const sources = new Map<string, { readonly text: string | undefined; readonly place: Place }>()
  for (const { value, place } of entriesUnder(files, 'sources')) {
    if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['sha256'] !== 'string') continue
    sources.set(value['id'], { text: texts.get(value['sha256']), place: { ...place, path: [...place.path, 'sha256'] } })
  }
  return sources
}

const compare = ({ place, span, sum, figure }: WrittenCitation, text: string): readonly Finding[] => {
  if (span === undefined || span.start >= span.end) return []
  const at = (key: string): Place => ({ file: place.file, path: [...place.path, key] })
  if (span.end > text.length) {
    return [finding(at('at'), 'citation-outside-text', { length: text.length, end: span.end })]
  }
  const words = text.slice(span.start, span.end)
  const found = sumOf(words)
  if (!words.isWellFormed() || (sum !== undefined && sum !== found)) {
    return [finding(at('sum'), 'citation-sum-mismatch', { found, sum: sum ?? '–' })]
  }
  if (figure === undefined || figure.length > words.length || holdsFigure(words, figure)) return []
  return [finding(at('figure'), 'figure-not-in-span', { figure })]
}

/** What is wrong with citations when they are held against the stored texts; sources whose text is not given are passed over. */
export const citationsInTexts =
  (texts: Texts) =>
  ({ files }: Pick<Checked, 'files'>): readonly Finding[] => {
    const sources = textsOfSources({ files }, texts)
    return files.flatMap(citedIn).flatMap((cited) => {
      const text = sources.get(cited.source)?.text
      return text === undefined ? [] : compare(cited, text)
    })
  }

/** Cited sources whose text is not among those given: their citations could not be checked. */
export const sourcesWithoutText =
  (texts: Texts): Check =>
  ({ files }) => {
    const cited = new Set(files.flatMap(citedIn).map(({ source }) => source))
    return [...textsOfSources({ files }, texts)].flatMap(([id, { text, place }]): readonly Finding[] =>
      text === undefined && cited.has(id) ? [finding(place, 'source-text-missing', { source: id })] : [],
    )
  }
