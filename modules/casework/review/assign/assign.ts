import type { Actor, PersonId } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { Act, Once } from '../../model/act.ts'
import type { CaseView } from '../../model/caseView.ts'
import type { Reviewing } from '../needs.ts'
import { isReason, wordsOf } from '../sheets/reasonLength.ts'
import {
  addAssignment,
  assignmentsOf,
  beginRound,
  changeAssignment,
  isActive,
  type Round,
} from '../store/assignments.ts'
import { detail } from '../words.ts'
import { tooFew } from './tooFew.ts'
import { involvedIn } from './involved.ts'
import { reviewStage } from './reviewStage.ts'
import { unfit, unfitWords } from './unfit.ts'

export interface AssignInput extends Once {
  readonly reviewers: readonly PersonId[]
}

export const roundOf = (act: Act): Round => {
  const { id, stage, round } = act.row()
  return { case_id: id, stage, round }
}

/** While there are too few reviewers an officer has to act, and then the reviewers have. */
export async function setWaiting(act: Act, needed: number): Promise<void> {
  const active = (await assignmentsOf(act.connection, roundOf(act))).filter(isActive)
  const waits_for = active.length < needed ? 'programme-officer' : 'reviewer'
  if (act.row().waits_for !== waits_for) await act.change({ waits_for })
}

/**
 * Asks people to review. Nobody who may act for the party, checked the case, declared a conflict or reviews already; no more than the
 * stage takes.
 */
export async function assign(
  needs: Reviewing,
  actor: Actor,
  reference: string,
  { version, key, reviewers }: AssignInput,
): Promise<CaseView> {
  const once = { key, act: 'assign', input: { reviewers } }
  return needs.actOn(
    actor,
    { action: 'case.assign', role: 'programme-officer', reference, version, once },
    async (act) => {
      const { reviewers: needed } = reviewStage(act.stage(), reference)
      const { connection, at } = act
      const row = act.row()
      const involved = await involvedIn(connection, row, needs.people)
      const holders = new Map(
        (await needs.people.holding(connection, 'reviewer', row.scheme)).map((each) => [each.person, each]),
      )
      const details = reviewers.flatMap((person, place) => {
        const why =
          unfit(person, holders.has(person), involved) ?? (reviewers.indexOf(person) < place ? 'twice' : undefined)
        return why === undefined ? [] : [detail(`reviewers/${place}`, unfitWords(why))]
      })
      const free = needed - involved.reviewing.size
      if (reviewers.length === 0 || reviewers.length > free)
        details.push(detail('reviewers', 'reviewers.count', { needed: free, given: reviewers.length }))
      if (details.length > 0) throw new FeilunError('reviewer-unfit', {}, details)

      await beginRound(connection, roundOf(act), needed, at)
      for (const reviewer of reviewers) {
        const id = needs.newId()
        await addAssignment(connection, {
          ...roundOf(act),
          id,
          reviewer,
          reference: row.reference,
          scheme: row.scheme,
          party: row.party,
          assigned: at,
          assigned_by: actor.person,
          due: row.due,
          conflict: 'undeclared',
          declared: null,
          declaration: null,
          opened: null,
          done: null,
          withdrawn: null,
          withdrawn_why: null,
        })
        const body = { assignment: id, reviewer, stage: row.stage, round: row.round }
        await act.record({ kind: 'assigned', role: 'programme-officer', audience: 'office', body })
        await act.tell({ to: { person: reviewer }, kind: 'case-assigned' })
      }
      await setWaiting(act, needed)
    },
  )
}

export interface TakeOffInput extends Once {
  readonly assignment: string
  /** Written words: they are kept with the case. */
  readonly why: string
}

/** Takes a reviewer off who has not locked a sheet, with the reason; what they had drafted is never shown. */
export async function takeOff(
  needs: Reviewing,
  actor: Actor,
  reference: string,
  { version, key, assignment, why }: TakeOffInput,
): Promise<CaseView> {
  if (!isReason(why)) throw new FeilunError('review-incomplete', {}, [tooFew('why', why)])
  const once = { key, act: 'take-off', input: { assignment, why } }
  return needs.actOn(
    actor,
    { action: 'case.assign', role: 'programme-officer', reference, version, once },
    async (act) => {
      const { reviewers: needed } = reviewStage(act.stage(), reference)
      const row = (await assignmentsOf(act.connection, roundOf(act))).find(({ id }) => id === assignment)
      if (row === undefined || !isActive(row)) throw new FeilunError('assignment-over')
      if (row.done !== null) throw new FeilunError('reviewer-unfit', {}, [detail('assignment', 'reviewer.scored')])
      await changeAssignment(act.connection, assignment, { withdrawn: act.at, withdrawn_why: wordsOf(why) })
      await act.record({
        kind: 'assignment-withdrawn',
        role: 'programme-officer',
        audience: 'office',
        body: { assignment, reviewer: row.reviewer, stage: row.stage, round: row.round },
        content: { why: wordsOf(why) },
      })
      await setWaiting(act, needed)
    },
  )
}
