import { checkFacts, type FactValue } from '#engines/rules'
import { may, type Actor } from '#modules/identity'
import { answerKey, type LoadedPack, type Process } from '#modules/packs'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { markDone, wasDone } from '../acts/once.ts'
import { openAct } from '../acts/openAct.ts'
import { processOfScheme, type KnownPacks } from '../acts/packFor.ts'
import { placeColumns, refusalOf } from '../acts/placing.ts'
import { formAt } from '../forms/openForm.ts'
import { factsOfKind } from '../forms/factsOf.ts'
import type { Start } from '../model/casework.ts'
import type { CaseId } from '../model/ids.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { enter, machineOf } from '../process/index.ts'
import { keepAnswer } from '../store/answers.ts'
import { addCase, caseById, draftOf, lockCase, nextNumber, standingCaseOf } from '../store/cases.ts'
import { dayIn } from '../acts/day.ts'
import { newReference } from './reference.ts'

/** Facts that were told on "where do I stand", as far as the first form asks for them and the pack takes them. */
function factsTaken(
  pack: LoadedPack,
  process: Process,
  facts: Start['facts'],
): readonly (readonly [string, FactValue])[] {
  const first = process.stages.find(({ id }) => id === process.start)
  const asks = (first && formAt(process, first)?.asks) ?? []
  return asks.flatMap((ask) => {
    const id = answerKey(ask)
    const value = ask.kind === 'fact' ? facts[id] : undefined
    if (value === undefined) return []
    const checked = checkFacts(pack.program, { [id]: value })
    const taken = checked.ok ? checked.facts[id] : undefined
    return taken === undefined ? [] : [[id, taken] as const]
  })
}

interface Draft {
  readonly needs: CaseworkNeeds
  readonly actor: Actor
  readonly pack: LoadedPack
  readonly process: Process
  readonly start: Start
  readonly kind: string
}

/** The row of a new draft. @throws FeilunError `scheme-not-open`, `scheme-closed` */
async function draftRow(connection: Connection, { needs, actor, pack, process, start, kind }: Draft): Promise<CaseRow> {
  const at = needs.now()
  const zone = pack.content.pack.timezone
  const machine = machineOf(process, zone)
  const entered = enter(machine, at)
  if (!entered.ok) throw refusalOf(entered, { scheme: start.scheme, reference: newReference('0000', 0) })
  const stage = machine.stages.get(entered.state.stage)?.stage
  if (stage === undefined) throw new FeilunError('scheme-takes-no-cases', { scheme: start.scheme })
  return {
    id: needs.newId() as CaseId, // The one place where ids of cases are made.
    reference: newReference(dayIn(zone, at).slice(0, 4), await nextNumber(connection)),
    scheme: process.scheme,
    process: process.id,
    party: start.party,
    party_kind: kind,
    applicant: actor.person,
    pack_hash: null,
    pack_version: null,
    ...placeColumns(machine, stage, entered.state),
    round: 1,
    version: 1,
    language: start.language,
    standing: 'draft',
    result: null,
    once: process.awards === 'once',
    award_amount: null,
    award_unit: null,
    award_account: null,
    hold: null,
    holds: 0,
    started: at,
    submitted: null,
    closed: null,
    erased: null,
    warned: null,
  }
}

/**
 * Begins a case, or gives the draft that the party has for the scheme: whoever of the party presses, however often, and in how many tabs.
 * @param kind of the party
 * @returns the case's row
 */
export async function startCase(
  needs: CaseworkNeeds,
  packs: KnownPacks,
  connection: Connection,
  actor: Actor,
  start: Start,
  kind: string,
): Promise<CaseRow> {
  const pack = packs.current()
  const process = processOfScheme(pack, start.scheme, needs.now())
  if (!may(actor, 'case.start', { party: start.party })) throw new FeilunError('not-permitted')
  const kinds = new Set([factsOfKind(pack, kind)['party-kind'], kind])
  if (!process.parties.some((each) => kinds.has(each)))
    throw new FeilunError('party-not-eligible', { scheme: start.scheme })
  const { scheme, party, language, facts } = start
  const keyed = { person: actor.person, key: start.key, act: 'start', input: { scheme, party, language, facts } }
  const done = await wasDone(connection, keyed)
  if (done !== undefined) return caseById(connection, done)
  if (process.awards === 'once') {
    const standing = await standingCaseOf(connection, process.scheme, start.party)
    if (standing !== undefined) throw new FeilunError('case-open-already', { scheme, reference: standing.reference })
  }
  const known = await draftOf(connection, process.scheme, start.party)
  if (known !== undefined) return known
  const row = await draftRow(connection, { needs, actor, pack, process, start, kind })
  if (!(await addCase(connection, row))) {
    // Somebody else began it at the same moment.
    const theirs = await draftOf(connection, process.scheme, start.party)
    if (theirs === undefined) throw new FeilunError('case-moved-on', { reference: row.reference })
    return theirs
  }
  const locked = (await lockCase(connection, row.reference)) ?? row
  const act = await openAct({ needs, packs, connection, actor, role: 'applicant', row: locked })
  // Whom one applies for says what kind it is: nobody is asked that again.
  const ofKind = factsOfKind(pack, kind)
  const taken = factsTaken(pack, process, { ...facts, ...ofKind })
  await act.record({
    kind: 'started',
    role: 'applicant',
    audience: 'all',
    body: {
      reference: row.reference,
      scheme,
      process: process.id,
      party,
      pack: pack.hash,
      taken: taken.map(([fact]) => fact),
    },
  })
  for (const [ask, value] of taken) {
    await keepAnswer(connection, {
      case_id: row.id,
      stage: row.stage,
      ask,
      value,
      assurance: 'said',
      origin: Object.hasOwn(ofKind, ask) ? 'party-kind' : 'stand',
      at: act.at,
      by: actor.person,
      frozen: null,
    })
  }
  await markDone(connection, keyed, row.id, act.at)
  return locked
}
