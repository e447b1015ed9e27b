import { isUuid, may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { Connection } from '#platform/database'
import { recorderOf } from '../../acts/recorder.ts'
import type { AssignmentRow } from '../../model/reviewTables.ts'
import type { CaseRow } from '../../model/tables.ts'
import { changeCase, lockCaseById } from '../../store/cases.ts'
import { referenceOf } from '../../start/reference.ts'
import { headOf } from '../../store/events.ts'
import { tables } from '../../store/tables.ts'
import { tooFew } from '../assign/tooFew.ts'
import type { Reviewing } from '../needs.ts'
import { isKept, wordsOf } from '../sheets/reasonLength.ts'
import { assignmentsOf, changeAssignment, isActive, ownAssignments } from '../store/assignments.ts'
import { roundsOf } from '../store/rounds.ts'
import { detail } from '../words.ts'
import type { Declarable } from './view.ts'

export interface Declaration {
  readonly assignment: string
  readonly conflict: 'none' | 'conflict'
  /** What it is; nobody has to say. */
  readonly words?: string
}

const viewOf = (row: AssignmentRow): Declarable => ({
  assignment: row.id,
  reference: row.reference,
  scheme: row.scheme,
  party: row.party,
  stage: row.stage,
  due: row.due ?? undefined,
  conflict: row.conflict,
})

async function ownFor(connection: Connection, actor: Actor, assignment: string): Promise<AssignmentRow> {
  if (!isUuid(assignment)) throw new FeilunError('case-unknown', { reference: assignment.slice(0, 80) })
  const row = await tables(connection)
    .selectFrom('casework_assignment')
    .selectAll()
    .where('id', '=', assignment)
    .where('reviewer', '=', actor.person)
    .executeTakeFirst()
  if (row === undefined) throw new FeilunError('case-unknown', { reference: assignment.slice(0, 80) })
  if (!may(actor, 'sheet.write', { scheme: row.scheme })) throw new FeilunError('not-permitted')
  if (row.withdrawn !== null) throw new FeilunError('assignment-over')
  return row
}

/** What somebody was asked to review, by the case's reference; undefined for whoever was not. It tells no more than `declarable`. */
export async function askedToReview(
  { identity }: Reviewing,
  actor: Actor,
  reference: string,
): Promise<Declarable | undefined> {
  return identity.as(actor, async (connection) => {
    const [latest] = await ownAssignments(connection, actor.person, referenceOf(reference))
    return latest === undefined || latest.withdrawn !== null ? undefined : viewOf(latest)
  })
}

/** What a reviewer is told of a case before declaring. @throws FeilunError `case-unknown`, `assignment-over`, `not-permitted` */
export async function declarable(needs: Reviewing, actor: Actor, assignment: string): Promise<Declarable> {
  return needs.identity.as(actor, async (connection) => viewOf(await ownFor(connection, actor, assignment)))
}

/**
 * Says whether an interest stands in the way of reviewing a case: once, before it can be opened. With one, the reviewer never sees the case,
 * and it waits for an officer to assign another. This alone is done as the owner of the tables, since who declares may not see the case.
 * @throws FeilunError `case-unknown`, `assignment-over`, `conflict-declared` for whoever said otherwise before, `reviewer-unfit`
 */
export async function declare(
  needs: Reviewing,
  actor: Actor,
  { assignment: id, conflict, words = '' }: Declaration,
): Promise<Declarable> {
  if (!isKept(words)) throw new FeilunError('review-incomplete', {}, [tooFew('words', words)])
  return needs.database.transaction(async (connection) => {
    const { case_id } = await ownFor(connection, actor, id)
    const row = await lockCaseById(connection, case_id)
    // Read again: it may have been taken off while the case was locked by somebody else.
    const assignment = await ownFor(connection, actor, id)
    if (row === undefined || row.stage !== assignment.stage || row.round !== assignment.round || row.step !== 'act')
      throw new FeilunError('assignment-over')
    if (assignment.conflict === conflict) return viewOf(assignment)
    if (assignment.conflict !== 'undeclared') throw new FeilunError('conflict-declared')
    if (conflict === 'none' && actor.mandates.some(({ party }) => party === assignment.party))
      throw new FeilunError('reviewer-unfit', {}, [detail('conflict', 'reviewer.own-party')])

    const head = await headOf(connection, case_id)
    const now = needs.now()
    const at = head !== undefined && head.at > now ? head.at : now
    const said = wordsOf(words)
    await changeAssignment(connection, id, { conflict, declared: at, declaration: said === '' ? null : said })
    const record = recorderOf({ connection, random: needs.random, caseId: case_id, actor: actor.person, at, head })
    const { stage, round } = assignment
    await record({
      kind: 'conflict-declared',
      role: 'reviewer',
      audience: 'office',
      body: { assignment: id, stage, round, conflict },
      ...(said === '' ? {} : { content: { words: said } }),
    })
    if (conflict === 'conflict') await putBack(needs, connection, row, assignment)
    return viewOf({ ...assignment, conflict })
  })
}

/** The case waits for an officer again, who is told. */
async function putBack(
  needs: Reviewing,
  connection: Connection,
  row: CaseRow,
  { stage, round, reference, assigned_by }: AssignmentRow,
): Promise<void> {
  const active = (await assignmentsOf(connection, { case_id: row.id, stage, round })).filter(isActive)
  const review = (await roundsOf(connection, row.id)).find((each) => each.stage === stage && each.round === round)
  const isShort = active.length < (review?.needed ?? 1)
  await changeCase(connection, row.id, {
    version: row.version + 1,
    ...(isShort ? { waits_for: 'programme-officer' as const } : {}),
  })
  await needs.tell(connection, {
    to: { person: assigned_by },
    kind: 'case-act',
    params: { reference, scheme: row.scheme },
    href: `/work/${reference}`,
  })
}
