import { compile, decide, type Program, type RulePack } from '#engines/rules'
import { factsOf, type Session } from '../session/session.ts'
import type { Setting } from '../standing/setting.ts'

const prefix = 'asked-when-'
const programs = new WeakMap<RulePack, Program>()

/**
 * The same rules with a subject for each question that is only asked of some: the criterion that says of whom. Deciding these
 * tells which answers still belong to someone who has become another (a student who now asks for a school).
 */
function askingProgram(rules: RulePack): Program {
  const known = programs.get(rules)
  if (known !== undefined) return known
  const asking = rules.facts.flatMap((fact) => {
    const criterion = fact['ask-when']
    return criterion === undefined ? [] : [{ id: prefix + fact.id, kind: 'question', name: fact.label, criterion }]
  })
  const program = compile({ ...rules, subjects: [...rules.subjects, ...asking] })
  programs.set(rules, program)
  return program
}

/** The session without the answers to questions that are not put to this party any more. */
export function stillAsked(session: Session, setting: Setting): Session {
  const { pack, asOf } = setting
  const program = askingProgram(pack.rules)
  const ids = session.entries
    .filter(({ fact }) => pack.directory.facts.get(fact)?.['ask-when'] !== undefined)
    .map(({ fact }) => prefix + fact)
  const decisions = decide(program, factsOf(session, pack.content.parties), asOf, { subjects: ids, reasons: 'none' })
  const gone = new Set(decisions.flatMap(({ subject, outcome }) => (outcome.kind === 'fails' ? [subject] : [])))
  const entries = session.entries.filter(({ fact }) => !gone.has(prefix + fact))
  // Leaving one answer out can take the ground from under another, so it is looked at again until nothing changes.
  return entries.length === session.entries.length ? session : stillAsked({ party: session.party, entries }, setting)
}
