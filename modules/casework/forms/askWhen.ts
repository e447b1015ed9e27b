import { checkFacts, compile, decide, type Facts, type PlainDate, type Program } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'

const compiled = new WeakMap<LoadedPack, Program>()

/** The rules with one subject for each fact that is only asked when something holds, so that the engine itself says whether it does. */
function conditionsOf(pack: LoadedPack): Program {
  const known = compiled.get(pack)
  if (known !== undefined) return known
  const subjects = pack.rules.facts.flatMap(({ id, label, 'ask-when': when }) =>
    when === undefined ? [] : [{ id: `asked-${id}`, kind: 'scheme', name: label, criterion: when }],
  )
  const program = compile({ ...pack.rules, subjects })
  compiled.set(pack, program)
  return program
}

/** Whether the rules rule out that a fact is worth asking, by what was answered so far. Unknown does not. */
export function isRuledOut(pack: LoadedPack, fact: string, facts: Facts, asOf: PlainDate): boolean {
  const program = conditionsOf(pack)
  const subject = `asked-${fact}`
  if (!program.subjectPlaces.has(subject)) return false
  const checked = checkFacts(program, facts)
  if (!checked.ok) return false
  const [decision] = decide(program, checked.facts, asOf, { subjects: [subject], reasons: 'none' })
  return decision?.outcome.kind === 'fails'
}
