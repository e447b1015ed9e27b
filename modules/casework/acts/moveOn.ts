import type { Stage } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { Act, OpenedAct } from '../model/act.ts'
import type { CaseNoticeKind } from '../model/notice.ts'
import type { Transition } from '../model/stage.ts'
import { isAwardStage } from '../money/awardsAt.ts'
import { closeAward, holdAward } from '../money/hold.ts'
import { amountOfShare, orderPayment } from '../money/orderPayment.ts'
import { move } from '../process/index.ts'
import { timesEntered } from '../store/events.ts'
import { keepMilestone, paymentsOf } from '../store/payments.ts'
import { placeColumns, placeOf, refusalOf } from './placing.ts'

/** What people are told when a case comes to a stage. */
function noticeOf(kind: Transition['kind'], stage: Stage): CaseNoticeKind {
  if (kind === 'send') return 'case-submitted'
  if (kind === 'lapse') return 'case-lapsed'
  if (kind === 'withdraw') return 'case-withdrawn'
  if (kind === 'appeal') return 'case-appealed'
  if (kind === 'paid') return 'case-paid'
  if (stage.kind === 'offer') return 'case-offer'
  return ['approve', 'refuse', 'uphold', 'overturn'].includes(kind) ? 'case-decided' : 'case-moved'
}

/** What the case stands as at an end: a party that was paid anything has had its award. */
async function endColumns(act: Act, result: Extract<Stage, { kind: 'end' }>['result']) {
  const paid = (await paymentsOf(act.connection, act.row().id)).length > 0
  return {
    result,
    closed: act.at,
    standing: result === 'completed' || paid ? 'awarded' : 'over',
  } as const
}

/** What comes of a case's arrival at a stage. */
async function arrive(act: OpenedAct, stage: Stage): Promise<void> {
  const row = act.row()
  if (stage.kind === 'milestone') {
    const earlier = (await paymentsOf(act.connection, row.id)).filter(({ hold }) => hold === row.hold)
    const before = {
      share: earlier.reduce((sum, { share }) => sum + share, 0),
      amount: earlier.reduce((sum, { amount }) => sum + amount, 0),
    }
    await keepMilestone(act.connection, {
      case_id: row.id,
      stage: stage.id,
      round: row.round,
      share: stage.share,
      amount: amountOfShare(row.award_amount ?? 0, before, stage.share),
      state: 'open',
      due: row.due,
      reported: null,
      accepted: null,
      accepted_by: null,
      paid: null,
    })
  }
  if (stage.kind === 'payment' && (await orderPayment(act, stage.share)) === 'paid') await moveOn(act, { kind: 'paid' })
  if (stage.kind === 'end') {
    await closeAward(act, stage.result)
    await act.record({
      kind: 'closed',
      role: act.role,
      audience: 'all',
      body: { stage: stage.id, result: stage.result },
    })
  }
}

/** Moves a case by one event of its process, with all that comes of it. @throws as `Act.move` */
export async function moveOn(act: OpenedAct, { kind, amount }: Transition): Promise<void> {
  const before = act.row()
  const moved = move(act.machine, placeOf(act.machine, before), { type: kind, at: act.at })
  if (!moved.ok) throw refusalOf(moved, before)
  const stage = act.machine.stages.get(moved.state.stage)?.stage
  if (stage === undefined) throw new FeilunError('act-not-open', { reference: before.reference })
  const place = placeColumns(act.machine, stage, moved.state)
  if (stage.id === before.stage) {
    await act.change(place)
    const { kind: at } = stage
    if (at === 'milestone' && moved.state.step === 'paying' && (await orderPayment(act, stage.share)) === 'paid')
      await moveOn(act, { kind: 'paid' })
    return
  }
  if (isAwardStage(stage) && before.hold === null && before.award_amount === null) await holdAward(act, amount)
  const round = 1 + (await timesEntered(act.connection, before.id, stage.id))
  const standing = place.awarded === null ? ('open' as const) : ('awarded' as const)
  const end = stage.kind === 'end' ? await endColumns(act, stage.result) : { result: null, closed: null, standing }
  // A review waits for an officer to assign reviewers first.
  const waits = stage.kind === 'review' ? ({ waits_for: 'programme-officer' } as const) : {}
  // A draft that ends without being sent stays what it was, whatever the pack becomes.
  const pinned =
    stage.kind === 'end' && before.pack_hash === null
      ? { pack_hash: act.pack.hash, pack_version: act.pack.version, process: act.process.id }
      : {}
  await act.change({ ...place, ...waits, ...end, ...pinned, round })
  await act.record({
    kind: 'stage-entered',
    role: act.role,
    audience: 'all',
    body: { stage: stage.id, from: before.stage, by: kind, round, due: place.due?.toISOString() ?? null },
  })
  await act.tell({ to: { party: before.party }, kind: noticeOf(kind, stage), params: { stage: stage.id } })
  await arrive(act, stage)
}
