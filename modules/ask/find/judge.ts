import { foldPlain, type Addition } from '#engines/chinese'
import { readQuery } from '#engines/retrieval'
import type { ReadyPack } from '../pack/readyPack.ts'
import type { Candidate } from './candidate.ts'
import type { LookedUp } from './lookUp.ts'
import type { ReadyText } from './readyText.ts'
import { acronymsIn, lacking, namedThings } from './namedThings.ts'
import { wantedTokens } from './wantedTokens.ts'

/** What a sentence has of what a question asks, as numbers. */
export interface Reading {
  /** The share, 0 to 1, of the question's own information that the sentence and what belongs to it holds. */
  readonly held: number
  /** The same of what was added to the question: the other language, the written form. */
  readonly added: number
  readonly kindsHeld: number
  readonly kindsLacking: number
  readonly yearsLacking: number
  readonly placesLacking: number
  readonly bodiesLacking: number
  readonly acronymsLacking: number
  /** The information of the rarest term that the sentence shares with the question. */
  readonly rarest: number
  /** The information that is shared in all. */
  readonly shared: number
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

function termsOf(question: string, { sources }: LookedUp, pack: ReadyPack): readonly Term[] {
  const sample = [...sources.found.map(({ text }) => foldPlain(text)), ...textsOf(pack)]
  const among = sample.length + 1
  return readQuery(question)
    .terms.filter(({ own, kind, key }) => own && (kind === 'pair' || kind === 'word') && !/\d/.test(key))
    .map(({ key, kind, weight }) => {
      const standing = sample.filter((text) => text.includes(key)).length
      return {
        key,
        isWord: kind === 'word',
        information: weight * Math.log(1 + (among - standing + 0.5) / (standing + 0.5)),
      }
    })
}

const pairsOf = (words: string): readonly string[] =>
  /\p{Script=Han}/u.test(words) && words.length > 2
    ? [...words].slice(1).map((_, at) => words.slice(at, at + 2))
    : [words]

/** The share of the additions, each by its weight, whose pairs stand in the text for the most part. */
function addedShare(additions: readonly Addition[], text: string): number {
  let all = 0
  let held = 0
  for (const { text: words, weight } of additions) {
    const pairs = pairsOf(foldPlain(words))
    all += weight
    if (pairs.filter((pair) => text.includes(pair)).length >= 0.6 * pairs.length) held += weight
  }
  return all === 0 ? 0 : held / all
}

/** Reads sentences for a question: what each, with the unit it stands in and what the pack says on the strength of it, has of it. */
export function reader(question: string, looked: LookedUp, pack: ReadyPack): (candidate: Candidate) => Reading {
  const folded = foldPlain(question)
  const terms = termsOf(question, looked, pack)
  const all = terms.reduce((sum, { information }) => sum + information, 0)
  const city = pack.loaded.content.pack.city
  const named = namedThings(question, folded, foldPlain(`${city['zh-Hant']} ${city.en}`))
  const acronyms = acronymsIn(question).filter((name) => !textsOf(pack).some((text) => text.includes(name)))
  const kinds = wantedTokens.filter(({ asked }) => asked.test(folded))
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
        : [source.title['zh-Hant'], source.title.en, source.publisher['zh-Hant'], source.publisher.en, source.date]
    const whole = foldPlain([unit, ...said, ...about].join('\n'))
    const near = foldPlain([unit, ...said].join('\n'))
    const words = new Set(whole.match(/[a-z][a-z0-9]*/gu))
    const shares = terms.filter(({ key, isWord }) => (isWord ? words.has(key) : whole.includes(key)))
    const shared = shares.reduce((sum, { information }) => sum + information, 0)
    const document = `${wholeOf(of)} ${whole}`
    const lacks = lacking(named, whole, document)
    return {
      held: all === 0 ? 0 : shared / all,
      shared,
      rarest: Math.max(0, ...shares.map(({ information }) => information)),
      added: addedShare(looked.additions, whole),
      kindsHeld: kinds.filter((kind) => kind.held.test(near)).length,
      kindsLacking: kinds.filter((kind) => !kind.held.test(near)).length,
      yearsLacking: lacks.years,
      placesLacking: lacks.places,
      bodiesLacking: lacks.bodies,
      acronymsLacking: acronyms.filter((name) => !document.includes(name)).length,
    }
  }
}
