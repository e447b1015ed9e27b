import { decide, plainDate, type Facts, type PlainDate, type Program } from '#engines/rules'
import type { Process } from '../../content/process.ts'
import type { Entries, Entry } from '../../read/contentOf.ts'
import { isRecord } from '../../read/entries.ts'
import { finding, type Finding } from '../../read/finding.ts'
import { openProcess, type Opened } from './opened.ts'

/** The fact that says who applies. */
const partyFact = 'party-kind'

/** Forms that ask for what is no fact of the rules, or what the rules work out themselves, or use a fact's name for something else. */
function askedFacts({ pack }: Program, { process, at }: Opened): readonly Finding[] {
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]))
  return process.forms.flatMap((form, f) =>
    form.asks.flatMap((ask, a): readonly Finding[] => {
      if (ask.kind !== 'fact') {
        return facts.has(ask.id) ? [finding(at('forms', f, 'asks', a, 'id'), 'process-fact.taken', { id: ask.id })] : []
      }
      const place = at('forms', f, 'asks', a, 'fact')
      const fact = facts.get(ask.fact)
      if (fact === undefined) return [finding(place, 'process-fact.unknown', { id: ask.fact })]
      return fact.derive === undefined ? [] : [finding(place, 'process-fact.derived', { id: ask.fact })]
    }),
  )
}

/** A day on which the scheme can be decided: when the process opens, and not before the scheme or the programme begins. */
function dayOf({ pack }: Program, { scheme, opens }: Process, start: string): PlainDate | undefined {
  const from = pack.subjects.find(({ id }) => id === scheme)?.valid?.from
  return plainDate([opens ?? start, start, from ?? start].toSorted().at(-1))
}

/** Kinds of party that do not exist or that the rules never let in, and facts that the rules need and no form asks. */
function parties(program: Program, { process, at }: Opened, start: string): readonly Finding[] {
  const kinds = program.pack.facts.find(({ id }) => id === partyFact)
  const known = new Set(kinds?.options?.map(({ id }) => id))
  const day = dayOf(program, process, start)
  const asked = new Set(process.forms.flatMap(({ asks }) => asks.map((ask) => (ask.kind === 'fact' ? ask.fact : ''))))
  const needed = new Set<string>(process.parties.length > 1 && !asked.has(partyFact) ? [partyFact] : [])
  const wrong = process.parties.flatMap((kind, i): readonly Finding[] => {
    if (!known.has(kind)) return [finding(at('parties', i), 'process-party.unknown', { id: kind })]
    const decided = day === undefined ? undefined : outcomeOf(program, process.scheme, { [partyFact]: kind }, day)
    if (decided?.kind === 'needs-facts') for (const fact of decided.missing) if (!asked.has(fact)) needed.add(fact)
    if (decided?.kind !== 'fails') return []
    return [finding(at('parties', i), 'process-party.never', { id: kind, scheme: process.scheme })]
  })
  const missing = [...needed].map((fact) =>
    finding(at('forms'), 'process-fact.missing', { fact, scheme: process.scheme }),
  )
  return [...wrong, ...missing]
}

function outcomeOf(program: Program, subject: string, facts: Facts, day: PlainDate) {
  if (!program.subjectPlaces.has(subject)) return undefined
  return decide(program, facts, day, { subjects: [subject], reasons: 'none' })[0]?.outcome
}

/** The criteria of the rules that have an id, and whether each is left to judgement. */
function criteriaWithin(part: unknown, { pack }: Program): ReadonlyMap<string, 'judged' | 'decided'> {
  const found = new Map<string, 'judged' | 'decided'>()
  const walk = (each: unknown): void => {
    if (Array.isArray(each)) for (const item of each) walk(item)
    if (!isRecord(each)) return
    const { id, criterion } = each
    const isJudged = 'judgement' in each || 'not-published' in each
    if (typeof id === 'string' && !found.has(id)) found.set(id, isJudged ? 'judged' : 'decided')
    if (typeof criterion === 'string' && !found.has(criterion))
      walk(pack.criteria.find((shared) => shared.id === criterion))
    for (const [key, below] of Object.entries(each)) if (key !== 'text' && key !== 'cite') walk(below)
  }
  walk(part)
  return found
}

/**
 * What reviewers score and officers check under the name of a criterion is one that the rules leave to judgement; and each of those that has a
 * name is judged somewhere.
 */
function judged(program: Program, { process, inStage, at }: Opened): readonly Finding[] {
  const subject = program.pack.subjects.find(({ id }) => id === process.scheme)
  const criteria = criteriaWithin([subject?.criterion, subject?.exceptions], program)
  const scored = process.stages.flatMap((stage) => {
    if (stage.kind !== 'review' && stage.kind !== 'check') return []
    const [key, list] =
      stage.kind === 'review' ? (['criteria', stage.criteria] as const) : (['points', stage.points] as const)
    return list.map(({ id }, i) => ({ id, kind: stage.kind, place: inStage(stage.id, key, i, 'id') }))
  })
  const wrong = scored.flatMap(({ id, kind, place }) =>
    kind === 'review' && criteria.get(id) === 'decided' ? [finding(place, 'process-criterion.decided', { id })] : [],
  )
  const names = new Set(scored.map(({ id }) => id))
  const unscored = [...criteria].flatMap(([id, by]) =>
    by === 'judged' && !names.has(id) ? [finding(at('scheme'), 'process-criterion.unscored', { id })] : [],
  )
  return [...wrong, ...unscored]
}

/** What processes say that does not go with the rules. */
export function processRules(program: Program, entries: Entries): readonly Finding[] {
  const start = entries.pack[0]?.value.start
  return entries.processes.flatMap((entry: Entry<Process>) => {
    const opened = openProcess(entry)
    return [
      ...askedFacts(program, opened),
      ...(start === undefined ? [] : parties(program, opened, start)),
      ...judged(program, opened),
    ]
  })
}
