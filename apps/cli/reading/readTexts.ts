import { languageOf } from '#engines/chinese'
import { createReader, knownOf, writtenIn, type Reading } from '#engines/reading'
import { firstDay, type Content, type SourceEntry } from '#modules/packs'
import type { TextAt } from './documentAt.ts'

/** A document that has been read. This is what `feilun read --json` prints, its words checked against the text. */
export interface ReadDocument extends Reading {
  readonly source: {
    readonly name: string
    /** Of the stored text. */
    readonly sha256: string
    /** In UTF-16 code units, as all offsets are. */
    readonly length: number
    /** The day from which 今年 and 下月 count, and where it comes from. */
    readonly written: string
    readonly 'written-from': 'option' | 'pack' | 'text' | 'today'
    readonly language: 'zh-Hant' | 'zh-Hans' | 'en' | null
  }
}

function dayOf(
  { text, passages }: Pick<TextAt, 'text' | 'passages'>,
  entry: SourceEntry | undefined,
  given: string | undefined,
  today: () => string,
): { readonly written: string; readonly from: ReadDocument['source']['written-from'] } {
  if (given !== undefined) return { written: given, from: 'option' }
  if (entry) return { written: firstDay(entry.date), from: 'pack' }
  const stated = writtenIn(text, passages)
  return stated === undefined ? { written: today(), from: 'today' } : { written: stated, from: 'text' }
}

/** Every word that goes out stands in the text where it is said to stand. */
function assertWords(text: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const each of value) assertWords(text, each)
  } else if (typeof value === 'object' && value !== null) {
    if ('start' in value && 'end' in value && 'text' in value) {
      const { start, end, text: words } = value
      if (typeof start !== 'number' || typeof end !== 'number' || text.slice(start, end) !== words) {
        throw new Error(`Words that the text does not have at ${String(start)}-${String(end)}`)
      }
    }
    for (const each of Object.values(value)) assertWords(text, each)
  }
}

/** Makes a function that reads documents with the names of a pack; `given` is the day of `--written`. */
export function textReader(
  content: Content,
  given: string | undefined,
  today: () => string,
): (document: TextAt) => ReadDocument {
  const read = createReader(knownOf(content))
  return ({ name, sha256, text, passages }) => {
    const entry = content.sources.find((source) => source.sha256 === sha256)
    const { written, from } = dayOf({ text, passages }, entry, given, today)
    const reading = read({ text, written, passages, ...(entry ? { authority: entry.authority } : {}) })
    assertWords(text, reading)
    const source = {
      name,
      sha256,
      length: text.length,
      written,
      'written-from': from,
      language: languageOf(text) ?? null,
    }
    return { source, ...reading }
  }
}
