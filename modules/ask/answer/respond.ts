import { foldPlain, languageOf } from '#engines/chinese'
import type { Facts, PlainDate } from '#engines/rules'
import type { Language } from '#platform/i18n'
import { confidenceIn, isOfUnheardSum, threshold } from '../find/confidence.ts'
import type { Found } from '../find/found.ts'
import { saysNothing } from '../find/saysNothing.ts'
import { quotesOf } from '../find/quotes.ts'
import { matchingMeasures } from '../measures/matchingMeasures.ts'
import { concepts } from '../me/concepts.ts'
import { decideFor } from '../me/decideFor.ts'
import { readFacts } from '../me/readFacts.ts'
import { readParty } from '../me/readParty.ts'
import { topicOf } from '../me/topic.ts'
import type { ReadyPack } from '../pack/readyPack.ts'
import type { Answer, ListedMeasure, Quote } from './answer.ts'
import { citedQuotes, type TextOfSource } from './citedQuotes.ts'
import { disagreementsOn } from './disagreements.ts'

export interface Responding {
  readonly found: Found
  readonly pack: ReadyPack
  readonly textOfSource: TextOfSource
  readonly asOf: PlainDate
  /** Where the question does not tell. */
  readonly language: Language
  /** What the asker said of themselves besides, already checked. */
  readonly facts: Facts
  readonly limit: number
}

const nearestShown = 3
const quotesEach = 2
/** A scheme speaks of the field that is asked about where its words cover this share of it. */
const topicCoverage = 0.35

function commonOf({ found, pack, asOf, language }: Responding) {
  const { id, version, hash } = pack.loaded
  return {
    language: languageOf(found.question) ?? language,
    asOf,
    pack: { id, version, hash },
    coverage: Math.min(1, found.candidates[0]?.coverage ?? 0),
    confidence: confidenceIn(found),
  }
}

const firstOfEach = (lists: readonly (readonly Quote[])[], most: number): Quote[] => {
  const all = [...lists.flatMap((list) => list.slice(0, 1)), ...lists.flatMap((list) => list.slice(1))]
  return [...new Map(all.map((quote) => [quote.href, quote])).values()].slice(0, most)
}

/** Whether someone asks what is there for them, and not for one figure, day or name. */
const asksForSchemes = ({ looked: { slots } }: Found): boolean =>
  slots.includes('schemes-for-me') &&
  !slots.some((slot) => slot === 'how-much' || slot === 'how-many' || slot === 'when')

const listing = /(?:措施|政策|计划|支援|举措|measures|schemes|programmes|initiatives|policies)/u
/** Below this a question is about something that neither the sources nor the pack speak of, whatever field it names. */
const leastForList = 0.1

/** Whether someone asks which measures there are, and not how one of them works. */
const asksForList = ({ looked: { slots }, question }: Found): boolean =>
  slots.includes('which-measures') &&
  !slots.some((slot) => slot === 'how-much' || slot === 'how-many' || slot === 'when' || slot === 'who') &&
  listing.test(foldPlain(question))

/** Decisions for a question about oneself; `undefined` where it asks for a field that no scheme speaks of. */
async function decisionsFor(responding: Responding): Promise<Answer | undefined> {
  const { found, pack, textOfSource, asOf, limit, facts } = responding
  const { content, rules } = pack.loaded
  const party = readParty(found.question, content.parties)
  const topic = topicOf(found.question, concepts, party)
  const speaking = found.looked.entries.filter(
    ({ entry, finding }) => entry.kind === 'scheme' && finding.coverage >= topicCoverage,
  )
  if (topic !== '' && speaking.length === 0) return undefined
  const common = commonOf(responding)
  const decisions = await decideFor(
    { party, facts: { ...readFacts(found.question, rules.facts), ...facts } },
    {
      loaded: pack.loaded,
      asOf,
      language: common.language,
      wanted:
        topic === '' ? undefined : new Set(speaking.flatMap(({ entry: { of } }) => (of === undefined ? [] : [of.id]))),
      quotesFor: ({ title, id, cite, gives }) =>
        citedQuotes([...gives.cite, ...cite], textOfSource, quotesEach, [
          { kind: 'scheme', title, href: `/schemes/${encodeURIComponent(id)}` },
        ]),
    },
  )
  const quotes = firstOfEach(
    decisions.schemes.map((each) => each.quotes),
    limit,
  )
  return { ...common, answered: true, method: 'rules', quotes, decisions }
}

/** Every measure and scheme that a question names; `undefined` where it names none. */
async function measuresFor(responding: Responding): Promise<Answer | undefined> {
  const { found, pack, textOfSource } = responding
  const common = commonOf(responding)
  // 有什麼措施 asks for all of them, though it says nothing else.
  if (common.confidence < leastForList && !saysNothing(found.question)) return undefined
  if (isOfUnheardSum(found)) return undefined
  const matching = matchingMeasures(found.question, found.looked.entries, pack, responding.asOf)
  const measures: ListedMeasure[] = []
  for (const { kind, of, title, href, cite } of matching) {
    if (of === undefined || (kind !== 'measure' && kind !== 'scheme')) continue
    const quotes = await citedQuotes(cite, textOfSource, quotesEach, [{ kind, title, href }])
    measures.push({ kind, id: of.id, title, href, quotes: [...quotes] })
  }
  if (measures.length === 0) return undefined
  const quotes = firstOfEach(
    measures.map((each) => each.quotes),
    measures.length,
  )
  return { ...common, answered: true, method: 'measures', quotes, measures }
}

/** Quotes for a question, chosen by words alone, or “not in the sources”. */
export async function extract(responding: Responding): Promise<Answer> {
  const { found, pack, textOfSource, limit } = responding
  const common = commonOf(responding)
  const isAnswered = common.confidence >= threshold
  const quotes = quotesOf(found.candidates, isAnswered ? limit : nearestShown)
  if (!isAnswered || quotes.length === 0)
    return { ...common, answered: false, method: 'none', quotes: [], nearest: [...quotes] }
  const disagreements = [...(await disagreementsOn(quotes, pack.loaded.content, textOfSource))]
  return { ...common, answered: true, method: 'extractive', quotes: [...quotes], disagreements }
}

/** The answer without a model: decisions where someone asks for themselves, every measure where they ask which, else quotes. */
export async function respond(responding: Responding): Promise<Answer> {
  const { found } = responding
  if (asksForSchemes(found)) {
    const decided = await decisionsFor(responding)
    if (decided !== undefined) return decided
  }
  if (asksForList(found)) {
    const listed = await measuresFor(responding)
    if (listed !== undefined) return listed
  }
  return extract(responding)
}
