import type { Slot } from '#engines/chinese'
import type { Finding } from '#modules/search'
import { textOfDocument } from '../indexing/documentOfText.ts'
import type { PackEntry } from '../pack/entry.ts'
import type { Candidate } from './candidate.ts'
import type { LookedUp } from './lookUp.ts'
import type { ReadyText, Sentence } from './readyText.ts'

export interface CandidateNeeds {
  /** A stored text by its hash, made ready. */
  readonly textOf: (sha256: string) => Promise<ReadyText | undefined>
  /** The text that a source of the pack names, by the source's id. */
  readonly hashOf: (source: string) => string | undefined
  /** Whether a sentence holds the kind of token that the slots ask for. */
  readonly fits: (words: string, slots: readonly Slot[]) => boolean
}

interface Gathered {
  readonly of: ReadyText
  readonly sentence: Sentence
  readonly entries: Set<PackEntry>
  sourceRank?: number
  packRank?: number
  information: number
  coverage: number
}

/** How fast a place further down counts less, when places of two lists are added up. */
const depth = 8
const packShare = 1
const slotShare = 0.35
const headingShare = 0.8

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** What search says a sentence carries: that of the stretch of the passage that it shares most with. */
function informationOf({ within }: Sentence, finding: Finding): number {
  let most = 0
  let found = 0
  for (const stretch of finding.sentences) {
    const shared = overlap(within, stretch)
    if (shared > most) {
      most = shared
      found = stretch.score
    }
  }
  return found
}

const placeValue = (place: number | undefined): number => (place === undefined ? 0 : depth / (depth + place))

/** The sentences that may answer a question, best first: those that its words find, and those that rest under what the pack says. */
export async function candidatesFor(
  { sources, entries, slots }: LookedUp,
  { textOf, hashOf, fits }: CandidateNeeds,
): Promise<readonly Candidate[]> {
  const gathered = new Map<Sentence, Gathered>()
  const at = (of: ReadyText, sentence: Sentence): Gathered => {
    const known = gathered.get(sentence) ?? { of, sentence, entries: new Set(), information: 0, coverage: 0 }
    gathered.set(sentence, known)
    return known
  }

  for (const finding of sources.found) {
    const sha256 = textOfDocument(finding.document)
    const of = sha256 === undefined ? undefined : await textOf(sha256)
    if (of === undefined) continue
    for (const sentence of of.ofUnit[finding.ordinal] ?? []) {
      const one = at(of, sentence)
      one.information = finding.score + informationOf(sentence, finding)
      one.coverage = finding.coverage
    }
  }
  const byWords = [...gathered.values()].sort((a, b) => b.information - a.information)
  for (const [place, one] of byWords.entries()) one.sourceRank = place

  let place = 0
  for (const { entry, finding } of entries) {
    const reached = new Set<Gathered>()
    for (const { source, start, end } of entry.cite) {
      const sha256 = hashOf(source)
      const of = sha256 === undefined ? undefined : await textOf(sha256)
      for (const sentence of of?.sentences ?? []) {
        if (of !== undefined && sentence.spans.some((span) => overlap(span, { start, end }) > 0))
          reached.add(at(of, sentence))
      }
    }
    for (const one of reached) {
      one.entries.add(entry)
      one.packRank ??= place
      one.coverage = Math.max(one.coverage, finding.coverage)
    }
    if (reached.size > 0) place++
  }

  return [...gathered.values()]
    .map(({ entries: about, ...one }): Candidate => {
      const fitting = fits(one.sentence.words, slots)
      const places = placeValue(one.sourceRank) + packShare * placeValue(one.packRank)
      const score = (places + (fitting ? slotShare : 0)) * (one.sentence.isHeading ? headingShare : 1)
      return { ...one, entries: [...about], fits: fitting, score }
    })
    .sort((a, b) => b.score - a.score)
}
