import { isCloser, isTerminal } from './characters.ts'
import type { Passage, Sentence, Span } from './passage.ts'

/** Words after which a full stop ends nothing. */
const abbreviation =
  /(?:^|[\s(“"'])(?:[A-Za-z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Fig|Vol|vs|etc|e\.g|i\.e|cf|approx|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/

/** Whether the full stop at `at` ends a sentence: white space and a fresh start follow, and no abbreviation or number stands before. */
function isFullStop(text: string, at: number, end: number): boolean {
  let after = at + 1
  while (after < end && (isCloser(text.charAt(after)) || text.charAt(after) === '.')) after++
  if (after >= end) return true
  if (!/\s/.test(text.charAt(after))) return false
  const next = text.slice(after, Math.min(end, after + 40)).trimStart()
  return !/^[a-z,;:)]/.test(next) && !abbreviation.test(text.slice(Math.max(0, at - 12), at))
}

/** Where a title or bracket that opens at `at` closes again, if soon: what ends a sentence within it does not end ours. */
function closingOf(text: string, at: number, end: number): number | undefined {
  const close = text.charAt(at) === '《' ? '》' : text.charAt(at) === '（' ? '）' : ''
  if (close === '') return undefined
  const found = text.slice(at, Math.min(end, at + 120)).indexOf(close)
  return found < 0 ? undefined : at + found
}

const trimmed = (text: string, start: number, end: number): Span | undefined => {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return from < to ? { start: from, end: to } : undefined
}

/** The sentences of one stretch of running text, without the white space around them. */
export function sentencesIn(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = []
  let from = start
  for (let at = start; at < end; at++) {
    at = closingOf(text, at, end) ?? at
    const char = text.charAt(at)
    const ends = char === '.' ? isFullStop(text, at, end) : isTerminal(char) && char !== '…'
    const trailsOff = char === '…' && /^…*[」』）”’"]*(?:\s|$)/.test(text.slice(at, at + 12))
    if (!ends && !trailsOff) continue
    let to = at + 1
    while (to < end && (isTerminal(text.charAt(to)) || text.charAt(to) === '.' || isCloser(text.charAt(to)))) to++
    const sentence = trimmed(text, from, to)
    if (sentence) found.push(sentence)
    from = to
    at = to - 1
  }
  const rest = trimmed(text, from, end)
  return rest ? [...found, rest] : found
}

/** What of a passage can be quoted by itself: nothing of the page's boilerplate, a heading whole, a table row by row. */
function unitsOf(text: string, passage: Passage): readonly Span[] {
  const { kind, start, end } = passage
  if (kind === 'boilerplate') return []
  if (kind === 'heading') return [{ start, end }]
  if (kind !== 'table-like') return sentencesIn(text, passage)
  const words = text.slice(start, end)
  if (!words.includes('\t')) return [{ start, end }]
  return [...words.matchAll(/[^\n\r]+/g)].flatMap(
    ({ 0: row, index }) => trimmed(text, start + index, start + index + row.length) ?? [],
  )
}

/**
 * The sentences of a text, in order. Every character of a passage that is not white space lies in exactly one sentence, save in
 * boilerplate, which has none. Where a passage continues another, the last sentence of that one and the first of this are one.
 */
export function readSentences(text: string, passages: readonly Passage[]): readonly Sentence[] {
  const sentences: Sentence[] = []
  /** Which sentence a passage ends with. */
  const lastOf = new Map<number, number>()
  for (const passage of passages) {
    const units = unitsOf(text, passage)
    const open = passage.continues === undefined ? undefined : lastOf.get(passage.continues)
    const begun = open === undefined ? undefined : sentences[open]
    for (const [at, span] of units.entries()) {
      if (at === 0 && open !== undefined && begun) {
        sentences[open] = { spans: [...begun.spans, span], passage: begun.passage }
        lastOf.set(passage.ordinal, open)
      } else {
        lastOf.set(passage.ordinal, sentences.length)
        sentences.push({ spans: [span], passage: passage.ordinal })
      }
    }
  }
  return sentences
}
