import { FeilunError } from '#platform/errors'
import type { OpenedAct } from '../acts/openAct.ts'
import { requireActor } from '../acts/requireActor.ts'
import { keepMessage, wordsOf } from '../apply/applicantActs.ts'
import { freezeStage } from '../store/answers.ts'
import { changeMilestone } from '../store/payments.ts'

const notOpen = (act: OpenedAct): FeilunError => new FeilunError('act-not-open', { reference: act.row().reference })

/** Asks the applicant something; until they answer the stage's clock stands still. */
export async function ask(act: OpenedAct, given: string): Promise<void> {
  const words = wordsOf(given)
  if (act.stage().kind !== 'check') throw notOpen(act)
  const message = await keepMessage(act, { kind: 'question', words })
  await act.record({
    kind: 'asked',
    role: 'programme-officer',
    audience: 'all',
    body: { stage: act.row().stage, message },
    content: { words },
  })
  await act.move({ kind: 'ask' })
  await act.tell({ to: { party: act.row().party }, kind: 'case-question' })
}

const milestoneOf = (act: OpenedAct) => {
  const { id, stage, round, step } = act.row()
  if (act.stage().kind !== 'milestone' || step !== 'reported') throw notOpen(act)
  return { case_id: id, stage, round }
}

/** Accepts a milestone's report: what it pays is ordered. */
export async function acceptReport(act: OpenedAct): Promise<void> {
  const milestone = milestoneOf(act)
  const { person } = requireActor(act)
  await changeMilestone(act.connection, milestone, { state: 'accepted', accepted: act.at, accepted_by: person })
  await act.record({
    kind: 'report-accepted',
    role: 'programme-officer',
    audience: 'all',
    body: { stage: milestone.stage },
  })
  await act.tell({ to: { party: act.row().party }, kind: 'case-report-accepted' })
  await act.move({ kind: 'accepted' })
}

/** Sends a milestone's report back, with what is missing. What was sent stays on record; the answers can be changed again. */
export async function returnReport(act: OpenedAct, given: string): Promise<void> {
  const words = wordsOf(given)
  const milestone = milestoneOf(act)
  const message = await keepMessage(act, { kind: 'returned', words })
  await changeMilestone(act.connection, milestone, { state: 'returned' })
  await freezeStage(act.connection, milestone.case_id, milestone.stage, null)
  await act.record({
    kind: 'report-returned',
    role: 'programme-officer',
    audience: 'all',
    body: { stage: milestone.stage, message },
    content: { words },
  })
  await act.move({ kind: 'returned' })
  await act.tell({ to: { party: act.row().party }, kind: 'case-report-returned' })
}
