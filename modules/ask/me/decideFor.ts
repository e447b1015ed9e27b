import type { Facts, PlainDate } from '#engines/rules'
import type { LoadedPack, Party, Scheme } from '#modules/packs'
import {
  emptySession,
  groups,
  openWords,
  rungWords,
  standingOf,
  standPackOf,
  type Line,
  type Session,
} from '#modules/stand'
import { factValueWords } from '#modules/schemes/parts'
import { inEachLanguage, type Language } from '#platform/i18n'
import type { Decisions, Quote, Stood } from '../answer/answer.ts'

export interface Asker {
  readonly party: Party | undefined
  readonly facts: Facts
}

export interface DecideNeeds {
  readonly loaded: LoadedPack
  readonly asOf: PlainDate
  readonly language: Language
  /** The schemes to show, most wanted first; all of them where the question names no field. */
  readonly wanted: ReadonlySet<string> | undefined
  readonly quotesFor: (scheme: Scheme) => Promise<readonly Quote[]>
}

type StandPack = ReturnType<typeof standPackOf>

const sessionOf = ({ party, facts }: Asker): Session => ({
  ...emptySession,
  party: party?.id,
  entries: Object.entries(facts).map(([fact, value]) => ({ kind: 'answered', fact, value })),
})

function wordsOf({ outcome }: Line, { directory }: StandPack, language: Language): readonly string[] {
  if (outcome.kind === 'needs-judgement') return outcome.open.map((point) => openWords(point, language, directory))
  if (outcome.kind === 'fails' && outcome.nextRung !== undefined)
    return rungWords(outcome.nextRung, language, directory)
  return []
}

/** Decides the schemes for whoever asks, by what the question says of them and nothing else. */
export async function decideFor(asker: Asker, needs: DecideNeeds): Promise<Decisions> {
  const { loaded, asOf, language, wanted, quotesFor } = needs
  const pack = standPackOf(loaded)
  const standing = standingOf({ pack, asOf, about: undefined }, sessionOf(asker))
  const lines = groups
    .flatMap((group) => standing.lines[group])
    .filter(({ scheme }) => wanted === undefined || wanted.has(scheme.id))
  const schemes: Stood[] = []
  for (const line of lines) {
    const { scheme, outcome, group } = line
    schemes.push({
      subject: scheme.id,
      name: scheme.title,
      outcome: outcome.kind,
      group,
      href: `/schemes/${encodeURIComponent(scheme.id)}`,
      words: [...wordsOf(line, pack, language)],
      missing: outcome.kind === 'needs-facts' ? [...outcome.missing] : [],
      quotes: group === 'not' ? [] : [...(await quotesFor(scheme))],
    })
  }
  const [first] = standing.toAsk
  const next = first === undefined ? undefined : pack.directory.facts.get(first)
  const { currency } = loaded.content.pack
  return {
    asOf,
    ...(asker.party === undefined ? {} : { party: { id: asker.party.id, label: asker.party.label } }),
    facts: Object.entries(asker.facts).flatMap(([id, value]) => {
      const fact = pack.directory.facts.get(id)
      if (fact === undefined) return []
      return [
        { fact: id, label: fact.label, words: inEachLanguage((each) => factValueWords(fact, value, each, currency)) },
      ]
    }),
    schemes,
    ...(next === undefined ? {} : { next: { fact: next.id, question: next.question ?? next.label } }),
    href: asker.party === undefined ? '/stand' : `/stand#as-${encodeURIComponent(asker.party.id)}`,
  }
}
