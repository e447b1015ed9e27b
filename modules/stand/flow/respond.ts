import { first, type Fields } from '../form/fields.ts'
import { readAnswer } from '../form/readAnswer.ts'
import { typedAnswer } from '../form/typedAnswer.ts'
import { readSession } from '../session/readSession.ts'
import { emptySession, withEntry, withoutEntry, type Entry, type Session } from '../session/session.ts'
import type { Setting } from '../standing/setting.ts'
import { nextQuestion } from '../standing/standing.ts'
import { stillAsked } from './stillAsked.ts'
import { names } from './names.ts'
import type { StandState, View } from './view.ts'

interface Asked extends Setting {
  readonly fields: Fields
  readonly session: Session
  /** Set while an answer is being changed from the results. */
  readonly before: Session | undefined
}

/** The first question still worth asking, or the results where none is. */
export function onward(session: Session, setting: Setting): StandState {
  if (session.party === undefined) return { session, view: { kind: 'who', changing: 'no' }, remarks: [] }
  const fact = nextQuestion(setting, session)
  const view: View = fact === undefined ? { kind: 'results' } : { kind: 'question', fact, changing: 'no' }
  return { session, view, remarks: [] }
}

/** After a change one is back at the results; otherwise the next question comes. */
function settle(session: Session, asked: Asked): StandState {
  if (asked.before === undefined) return onward(session, asked)
  return { session, view: { kind: 'results', before: asked.before }, remarks: [] }
}

const changingOf = ({ before }: Asked): 'yes' | 'no' => (before === undefined ? 'no' : 'yes')

function choose(party: string, asked: Asked): StandState {
  const { pack, session } = asked
  const chosen = pack.content.parties.find(({ id }) => id === party)?.id
  if (chosen === undefined)
    return { session, view: { kind: 'who', changing: changingOf(asked), mistake: 'choose' }, remarks: [] }
  return settle(stillAsked({ ...session, party: chosen }, asked), asked)
}

function record(entry: Entry, asked: Asked): StandState {
  return settle(stillAsked(withEntry(asked.session, entry), asked), asked)
}

/** `pressed` is the choice of a button that answers at once; other questions are answered by what was typed. */
function answer(pressed: string, asked: Asked): StandState {
  const { pack, fields, session } = asked
  const fact = pack.directory.facts.get(first(fields, names.fact))
  if (fact === undefined || fact.derive !== undefined) return onward(session, asked)
  const typed = pressed === '' ? typedAnswer(fields) : { ...typedAnswer(fields), single: pressed }
  const given = readAnswer(fact, typed, pack)
  if (given.ok === 'yes') return record({ kind: 'answered', fact: fact.id, value: given.value }, asked)
  const view: View = { kind: 'question', fact: fact.id, changing: changingOf(asked), mistake: given.mistake, typed }
  return { session, view, remarks: [] }
}

/** The question before the one shown: the last that was answered or skipped, asked again with its answer filled in. */
function back(asked: Asked): StandState {
  const { session, fields } = asked
  const shown = session.entries.findIndex(({ fact }) => fact === first(fields, names.fact))
  const before = shown === -1 ? session.entries.at(-1) : session.entries[shown - 1]
  const view: View =
    before === undefined ? { kind: 'who', changing: 'no' } : { kind: 'question', fact: before.fact, changing: 'no' }
  return { session, view, remarks: [] }
}

function ask(what: string, { pack, session }: Asked): StandState {
  if (what === names.party) return { session, view: { kind: 'who', changing: 'yes' }, remarks: [] }
  const fact = pack.directory.facts.get(what)
  const view: View = fact === undefined ? { kind: 'results' } : { kind: 'question', fact: fact.id, changing: 'yes' }
  return { session, view, remarks: [] }
}

function stay(asked: Asked): StandState {
  const { pack, fields, session } = asked
  const fact = pack.directory.facts.get(first(fields, names.fact))
  if (fact !== undefined)
    return { session, view: { kind: 'question', fact: fact.id, changing: changingOf(asked) }, remarks: [] }
  return {
    session,
    view: session.party === undefined ? { kind: 'who', changing: 'no' } : { kind: 'results' },
    remarks: [],
  }
}

/**
 * What a sent form leads to. The server calls it with a body and the island with the same form's data, so both walk the same
 * way. It never throws: what a form of ours could not have sent is passed over.
 */
export function respond(setting: Setting, fields: Fields): StandState {
  const { pack } = setting
  const written = first(fields, names.before)
  const { session } = readSession(first(fields, names.session), pack)
  const before = written === '' ? undefined : readSession(written, pack).session
  const asked: Asked = { ...setting, fields, session, before }
  const [act = '', what = ''] = first(fields, names.act).split(':')
  const party = first(fields, names.party)
  if (act === 'restart') return { session: emptySession, view: { kind: 'who', changing: 'no' }, remarks: [] }
  if (act === 'cancel' || act === 'results')
    return {
      session,
      view: session.party === undefined ? { kind: 'who', changing: 'no' } : { kind: 'results' },
      remarks: [],
    }
  if (act === 'stay') return stay(asked)
  if (act === 'change') return ask(what, asked)
  if (act === 'back') return back(asked)
  if (act === 'more') return onward(what === 'all' ? unskipped(session) : session, asked)
  if (act === 'skip') {
    const fact = pack.directory.facts.get(first(fields, names.fact))
    return fact === undefined ? onward(session, asked) : record({ kind: 'skipped', fact: fact.id }, asked)
  }
  if (party !== '') return choose(party, asked)
  if (act === 'answer') return answer(what, asked)
  return onward(session, asked)
}

/** The session with its skipped questions open again. */
function unskipped(session: Session): Session {
  return session.entries.reduce(
    (kept, entry) => (entry.kind === 'skipped' ? withoutEntry(kept, entry.fact) : kept),
    session,
  )
}
