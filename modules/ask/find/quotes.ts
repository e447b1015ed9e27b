import { foldPlain } from '#engines/chinese'
import type { Quote } from '../answer/answer.ts'
import { cutQuote, type About } from '../answer/cutQuote.ts'
import type { Candidate } from './candidate.ts'
import { quotedSpan } from './quotedSpan.ts'

/** Two quotes that share this much of their pairs of characters say the same. */
const sameFact = 0.5
const mostAbout = 3

const pairsOf = (words: string): ReadonlySet<string> => {
  const folded = foldPlain(words).replaceAll(/[^\p{L}\p{N}]/gu, '')
  const pairs = new Set<string>()
  for (let at = 0; at < folded.length - 1; at++) pairs.add(folded.slice(at, at + 2))
  return pairs
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = a.intersection(b).size
  return shared > 0 && shared / Math.min(a.size, b.size) >= sameFact
}

const aboutOf = ({ entries }: Candidate): readonly About[] =>
  entries.slice(0, mostAbout).map(({ kind, title, href }) => ({ kind, title, href }))

const overlaps = (a: Quote, b: Quote): boolean => a.sha256 === b.sha256 && a.start < b.end && b.start < a.end

/** Quotes for candidates in their order: none overlaps another, and what says the same as one before it comes after the rest. */
export function quotesOf(candidates: readonly Candidate[], most: number): readonly Quote[] {
  const distinct: { readonly quote: Quote; readonly pairs: ReadonlySet<string> }[] = []
  const again: Quote[] = []
  for (const candidate of candidates) {
    if (distinct.length >= most) break
    const quote = cutQuote(candidate.of.stored, quotedSpan(candidate.of, candidate.sentence), aboutOf(candidate))
    if ([...distinct.map((one) => one.quote), ...again].some((other) => overlaps(quote, other))) continue
    const pairs = pairsOf(quote.text)
    if (distinct.some((other) => alike(pairs, other.pairs))) again.push(quote)
    else distinct.push({ quote, pairs })
  }
  return [...distinct.map(({ quote }) => quote), ...again].slice(0, most)
}
