import { checkFacts, missing, type Fact, type FactValue, type Facts, type PlainDate } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'

/** The facts that could change the outcome of a scheme, in the pack's order; at most a page of them. */
export function factsAsked(pack: LoadedPack, scheme: string, today: PlainDate): readonly Fact[] {
  if (!pack.program.subjectPlaces.has(scheme)) return []
  const open = missing(pack.program, {}, today, [scheme])[scheme] ?? []
  return pack.rules.facts.filter(({ id, derive }) => derive === undefined && open.includes(id)).slice(0, 12)
}

/** What was typed in answer to a fact, as the rules take it; undefined where nothing was. */
function valueOf({ type }: Fact, given: string | readonly string[]): FactValue | undefined {
  if (type === 'set') {
    const chosen = (typeof given === 'string' ? [given] : given).filter((each) => each !== '')
    return chosen.length === 0 ? undefined : chosen
  }
  const text = (typeof given === 'string' ? given : (given[0] ?? '')).normalize('NFKC').trim()
  if (text === '') return undefined
  if (type === 'boolean') return text === 'yes' ? true : text === 'no' ? false : text
  if (type === 'integer' || type === 'decimal' || type === 'money') {
    const number = Number(text.replaceAll(',', ''))
    return Number.isFinite(number) ? number : text
  }
  return text
}

export interface ReadAnswers {
  readonly facts: Facts
  /** Ids of facts whose answer cannot be used. */
  readonly wrong: readonly string[]
}

/** Reads what a form says of these facts. */
export function readAnswers(
  { program }: LoadedPack,
  asked: readonly Fact[],
  given: Readonly<Record<string, string | readonly string[]>>,
): ReadAnswers {
  const facts: [string, FactValue][] = []
  const wrong: string[] = []
  for (const fact of asked) {
    const value = valueOf(fact, given[fact.id] ?? '')
    if (value === undefined) continue
    if (checkFacts(program, { [fact.id]: value }).ok) facts.push([fact.id, value])
    else wrong.push(fact.id)
  }
  return { facts: Object.fromEntries(facts), wrong }
}
