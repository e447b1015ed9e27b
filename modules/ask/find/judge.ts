import { foldPlain, readAmounts, sameAmount, type Addition } from '#engines/chinese'
import { readQuery } from '#engines/retrieval'
import type { ReadyPack } from '../pack/readyPack.ts'
import type { Candidate } from './candidate.ts'
import type { LookedUp } from './lookUp.ts'
import type { ReadyText } from './readyText.ts'
import { countAskedFor } from './countOf.ts'
import { isNumberFar } from './isNumberFar.ts'
import { lacksOf, type Lack } from './lack.ts'
import { coveredBy, heldIn, piecesOf, unmarked, type Held } from './pieces.ts'
import { acronymsIn, isOfAnotherTime, lacking, namedThings } from './namedThings.ts'
import { unheardPersons } from './unheardPersons.ts'
import { wantedTokens } from './wantedTokens.ts'

/**
 * What a sentence has of what a question asks, as numbers. Information is counted in units of what a term tells that stands nowhere, so
 * that it means the same in a small collection and in a large one.
 */
export interface Reading {
  /** The share, 0 to 1, of the question's own information that the sentence and what belongs to it holds. */
  readonly held: number
  /** The information that is shared in all. */
  readonly shared: number
  /** What is shared of what was added to the question: the other language, the written form, synonyms. */
  readonly added: number
  /** Of what the question is about, what is said in no words: in the sentence with what the pack says on its strength… */
  readonly sentence: Lack
  /** …in its unit, with its heading… */
  readonly unit: Lack
  /** …in its document… */
  readonly document: Lack
  /** …and in all that was found, and the pack. */
  readonly nowhere: Lack
  /** The same, where the question asks why: a reason for what is not said to be so is none. */
  readonly whyLacking: number
  /** Whether what is asked the number of has none beside it. */
  readonly isNumberFar: boolean
  /** Whether a sum that the question states is neither here nor in what the pack says of it. */
  readonly isSumLacking: boolean
  /** Whether it states another year or quarter than the question does. */
  readonly isOfAnotherTime: boolean
  /** Whether it is a long table or list in one, where all stands beside all. */
  readonly isListing: boolean
  /** How surely a kind of answer that is asked for is lacking: 0, 1 or 2. */
  readonly kindsLacking: number
  readonly yearsLacking: number
  readonly placesLacking: number
  readonly bodiesLacking: number
  readonly acronymsLacking: number
  /** Codes such as references that the question has and the unit, with what the pack says of it, has not. */
  readonly codesLacking: number
}

interface Term {
  readonly key: string
  readonly isWord: boolean
  readonly information: number
}

const packTexts = new WeakMap<ReadyPack, readonly string[]>()
function textsOf(pack: ReadyPack): readonly string[] {
  const known =
    packTexts.get(pack) ?? [...pack.entries.values()].map(({ words }) => foldPlain(`${words['zh-Hant']} ${words.en}`))
  packTexts.set(pack, known)
  return known
}
const wholeTexts = new WeakMap<ReadyText, string>()
function wholeOf(of: ReadyText): string {
  const known = wholeTexts.get(of) ?? foldPlain(of.units.map(({ text }) => text).join('\n'))
  wholeTexts.set(of, known)
  return known
}

/** What a whole text or the whole pack holds is the same for every question, and finding the stems of all its words is not quick. */
const heldBy = new WeakMap<ReadyText | ReadyPack, Held>()
function keepHeld(of: ReadyText | ReadyPack, text: () => string): Held {
  const known = heldBy.get(of) ?? heldIn(text())
  heldBy.set(of, known)
  return known
}

/** What terms tell in the pack and in what was found: 0 for one that stands everywhere, 1 for one that stands nowhere. */
function rarityIn({ sources }: LookedUp, pack: ReadyPack): (key: string) => number {
  const sample = [...sources.found.map(({ text }) => foldPlain(text)), ...textsOf(pack)]
  const rarity = (standing: number) => Math.log(1 + (sample.length - standing + 0.5) / (standing + 0.5))
  const most = rarity(0)
  return (key) => rarity(sample.filter((text) => text.includes(key)).length) / most
}

/** A word of a Latin script says more than two characters of Chinese do. */
const wordWorth = 1.5

/** The pairs and words of a text, without numbers: those are held against each other as amounts and years. */
function termsOf(text: string, share: number, rarityOf: (key: string) => number): readonly Term[] {
  return readQuery(text)
    .terms.filter(({ kind, key }) => (kind === 'pair' || kind === 'word') && !/\d/.test(key))
    .map(({ key, kind, weight }) => ({
      key,
      isWord: kind === 'word',
      information: share * weight * rarityOf(key) * (kind === 'word' ? wordWorth : 1),
    }))
}

/** What additions bring that the question itself does not say; a term that several bring counts once, by the highest weight. */
function addedTerms(
  additions: readonly Addition[],
  own: readonly Term[],
  rarityOf: (key: string) => number,
): readonly Term[] {
  const said = new Set(own.map(({ key }) => key))
  const terms = new Map<string, Term>()
  for (const { text, weight } of additions) {
    for (const term of termsOf(text, weight, rarityOf)) {
      if (!said.has(term.key) && (terms.get(term.key)?.information ?? 0) < term.information) terms.set(term.key, term)
    }
  }
  return [...terms.values()]
}

/** What names one thing alone tells as much as several rare words do. */
const codeWorth = 4

/** How questions call a text that gives one person's view. */
const opinion = '评论 作者 文章 来稿 篇文 op-ed op ed critic author article opinion piece writer'
const longListing = 150
/** What a slide says of one thing may stand in the lines after it. */
const shortUnit = 80
/** Smaller numbers stand everywhere. */
const leastAmount = 20
/** Smaller sums are counts and years. */
const leastSum = 1e6
const why = /点解|为何|为什么|做乜|理由|因何|\bwhy\b/u

const total = (terms: readonly Term[]): number => terms.reduce((sum, { information }) => sum + information, 0)

/** Reads sentences for a question: what each, with the unit it stands in and what the pack says on the strength of it, has of it. */
export function reader(question: string, looked: LookedUp, pack: ReadyPack): (candidate: Candidate) => Reading {
  const folded = foldPlain(question)
  const rarityOf = rarityIn(looked, pack)
  const own = termsOf(question, 1, rarityOf)
  const extra = addedTerms(looked.additions, own, rarityOf)
  const amounts = readAmounts(question).filter(({ value }) => value >= leastAmount)
  const sums = amounts.filter(({ value }) => value >= leastSum)
  const counts = amounts.filter(({ value }) => value < leastSum)
  const city = pack.loaded.content.pack.city
  const named = namedThings(question, folded, foldPlain(`${city['zh-Hant']} ${city.en}`))
  // A year or an amount that both state tells as much as the rarest word does.
  const all = total(own) + amounts.length + named.years.size + codeWorth * named.codes.length
  const acronyms = acronymsIn(question).filter((name) => !textsOf(pack).some((text) => text.includes(name)))
  const read = piecesOf(question, pack.glossary)
  const lackIn = lacksOf(read, rarityOf)
  const asksWhy = why.test(folded)
  const ofDocument = new WeakMap<ReadyText, Uint8Array>()
  const coveredInAll = (of: ReadyText): Uint8Array => {
    const known =
      ofDocument.get(of) ??
      coveredBy(
        read,
        keepHeld(of, () => wholeOf(of)),
      )
    ofDocument.set(of, known)
    return known
  }
  const found = looked.sources.found.map(({ text }) => foldPlain(text))
  const ofPack = keepHeld(pack, () => textsOf(pack).join('\n'))
  const coveredAnywhere = coveredBy(read, heldIn(found.join('\n')), ofPack)
  const nowhere = lackIn(coveredAnywhere)
  const unheard = unheardPersons(read, coveredAnywhere)
  const count = countAskedFor(folded)
  const kinds = [
    ...wantedTokens.filter(({ asked }) => asked.test(folded)),
    ...(count === undefined ? [] : [{ held: count, weight: 1 }]),
  ]
  return ({ of, sentence }) => {
    const { source } = of.stored
    const unit = of.units[sentence.unit]?.text ?? sentence.words
    const resting = (pack.restingOn.get(source.id) ?? []).filter(({ start, end }) =>
      sentence.spans.some((span) => span.start < end && start < span.end),
    )
    const said = resting.flatMap(({ entry: { words } }) => [words['zh-Hant'], words.en])
    const about =
      source.kind === 'not-described'
        ? []
        : [
            source.title['zh-Hant'],
            source.title.en,
            source.publisher['zh-Hant'],
            source.publisher.en,
            source.date,
            source.authority === 'commentary' ? opinion : '',
          ]
    const whole = foldPlain([unit, ...said, ...about].join('\n'))
    // A table of everything holds a token of every kind: only what is said in sentences shows what belongs together.
    const isListing = sentence.words.length > longListing && !/[。！？]/u.test(sentence.words)
    const nearby = foldPlain(
      `${unit}\n${unit.length < shortUnit ? (of.units[sentence.unit + 1]?.text.slice(0, shortUnit) ?? '') : ''}`,
    )
    const words = new Set(whole.match(/[a-z][a-z0-9]*/gu))
    const holds = ({ key, isWord }: Term): boolean => (isWord ? words.has(key) : whole.includes(key))
    const shares = own.filter(holds)
    const document = `${wholeOf(of)} ${whole}`
    const lacks = lacking(named, whole, document)
    const stated = amounts.length === 0 ? [] : readAmounts(unit)
    const numbers =
      counts.filter((amount) => stated.some((other) => sameAmount(amount, other))).length +
      named.years.size -
      lacks.years
    const shareInWords = total(shares)
    const sumsShared = sums.filter((sum) => stated.some((other) => sameAmount(sum, other))).length
    // A small number tells only of what it is the number; 2.2億 names what it is spent on.
    const codes = codeWorth * (named.codes.length - lacks.codes)
    const shared = shareInWords + Math.min(numbers, shareInWords) + sumsShared + codes
    const ownWords = foldPlain(sentence.words)
    const inUnit = coveredBy(read, heldIn(whole))
    const inDocument = coveredInAll(of)
    const inSentence = lackIn(coveredBy(read, heldIn(foldPlain([sentence.words, ...said].join('\n')))))
    const sumsHere = sums.length === 0 ? [] : readAmounts([unit, ...said].join('\n'))
    return {
      sentence: inSentence,
      unit: lackIn(inUnit),
      document: lackIn(inUnit.map((each, at) => each | (inDocument[at] ?? 0))),
      nowhere,
      whyLacking: asksWhy ? inSentence.missing : 0,
      isNumberFar: isNumberFar(read, unmarked(ownWords)),
      isSumLacking: sums.some((sum) => !sumsHere.some((other) => sameAmount(sum, other))),
      isOfAnotherTime: isOfAnotherTime(folded, ownWords),
      held: all === 0 ? 0 : shared / all,
      shared,
      added: total(extra.filter(holds)),
      isListing,
      kindsLacking: Math.max(0, ...kinds.map(({ held, weight }) => (held.test(nearby) ? 0 : weight))),
      yearsLacking: lacks.years + lacks.quarters,
      placesLacking: lacks.places + lacks.ordinals,
      bodiesLacking: lacks.bodies + unheard,
      codesLacking: lacks.codes,
      acronymsLacking: acronyms.filter((name) => !document.includes(name)).length,
    }
  }
}
