import { FeilunError, type ErrorDetail } from '#platform/errors'
import type { AllowedReason, CheckPoint } from '#modules/packs'
import type { OpenedAct } from '../acts/openAct.ts'
import { requireActor } from '../acts/requireActor.ts'
import { keptText } from '../forms/readAnswer.ts'
import type { CheckInput } from '../model/casework.ts'
import { reasonsFor } from '../process/index.ts'
import { addCheck, checksOf } from '../store/messages.ts'
import { detail } from '../words.ts'
import { longestMessage } from '../apply/applicantActs.ts'

type Given = Pick<CheckInput, 'outcome' | 'points' | 'reasons'>

const isKept = (words: string): boolean =>
  (keptText(words) ?? '').length <= longestMessage && keptText(words) !== undefined

function pointProblems({ outcome, points }: Given, asked: readonly CheckPoint[]): readonly ErrorDetail[] {
  return asked.flatMap(({ id }) => {
    const given = points.filter(({ point }) => point === id)
    const [first] = given
    if (first === undefined || given.length > 1) return [detail(`point/${id}`, 'check.point')]
    if (!isKept(first.note)) return [detail(`point/${id}`, 'words.long', { most: longestMessage })]
    return outcome === 'pass' && !first.met ? [detail(`point/${id}`, 'check.point-fails')] : []
  })
}

function reasonProblems({ outcome, reasons }: Given, allowed: readonly AllowedReason[]): readonly ErrorDetail[] {
  if (outcome === 'pass') return []
  if (reasons.length === 0) return [detail('reasons', 'check.reason')]
  return reasons.flatMap(({ reason, words }, at) => {
    const isAllowed =
      allowed.some(({ id }) => id === reason) && reasons.findIndex((each) => each.reason === reason) === at
    if (!isAllowed)
      return [detail(`reason/${reason.slice(0, 80)}`, 'check.reason-unknown', { reason: reason.slice(0, 80) })]
    return isKept(words) && keptText(words) !== '' ? [] : [detail(`reason/${reason}`, 'check.reason-words')]
  })
}

/**
 * An officer passes a case on, which says that every point holds, or refuses it with reasons that the process allows.
 * @throws FeilunError `check-incomplete` with each point, `act-not-open`
 */
export async function check(act: OpenedAct, given: Given): Promise<void> {
  const row = act.row()
  const stage = act.stage()
  if (stage.kind !== 'check' || row.step !== 'act') throw new FeilunError('act-not-open', { reference: row.reference })
  const allowed = reasonsFor(act.process, stage.id, 'refuse')
  const problems = [...pointProblems(given, stage.points), ...reasonProblems(given, allowed)]
  if (problems.length > 0) throw new FeilunError('check-incomplete', {}, problems)
  const points = stage.points.flatMap(({ id }) => {
    const point = given.points.find((each) => each.point === id)
    return point === undefined ? [] : [{ point: id, met: point.met, note: keptText(point.note) ?? '' }]
  })
  const reasons =
    given.outcome === 'pass' ? [] : given.reasons.map(({ reason, words }) => ({ reason, words: keptText(words) ?? '' }))
  const earlier = await checksOf(act.connection, row.id)
  const number = 1 + earlier.filter((each) => each.stage === stage.id).length
  await addCheck(act.connection, {
    case_id: row.id,
    stage: stage.id,
    number,
    outcome: given.outcome,
    points,
    reasons,
    by: requireActor(act).person,
    at: act.at,
  })
  await act.record({
    kind: given.outcome === 'pass' ? 'check-passed' : 'check-refused',
    role: 'programme-officer',
    // What an officer noted at each point is not for the applicant unless it is why they were refused.
    audience: given.outcome === 'pass' ? 'office' : 'all',
    body: {
      stage: stage.id,
      number,
      points: points.map(({ point, met }) => ({ point, met })),
      reasons: reasons.map(({ reason }) => reason),
      pack: act.pack.hash,
    },
    content: { points, reasons },
  })
  await act.move({ kind: given.outcome })
}
