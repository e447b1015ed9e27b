import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { processOfCase, type KnownPacks } from '../acts/packFor.ts'
import type { Ahead, AwardView, CaseView, MilestoneView, Next, TimelineEntry } from '../model/caseView.ts'
import type { CaseRow, MilestoneRow, PaymentRow } from '../model/tables.ts'
import { placeOf } from '../acts/placing.ts'
import { machineOf, stagesAhead, type ProcessMachine } from '../process/index.ts'
import { answersOf, sealedOf } from '../store/answers.ts'
import { decisionsOf } from '../store/decisions.ts'
import { eventsOf } from '../store/events.ts'
import { filesOf } from '../store/files.ts'
import { checksOf, messagesOf } from '../store/messages.ts'
import { milestonesOf, paymentsOf } from '../store/payments.ts'
import type { Process } from '#modules/packs'
import { z } from 'zod'
import { caseLine, stageName, unknownParty } from './caseLine.ts'
import { checkView, decisionView, messageView } from './given.ts'
import { openActs } from './openActs.ts'

const aboutStage = z.object({ stage: z.string() })

function nextOf(process: Process, row: CaseRow): Next | undefined {
  if (row.waits_for === 'nobody') return undefined
  return {
    who: row.waits_for,
    stage: row.stage,
    name: stageName(process, row.stage),
    opens: row.opens ?? undefined,
    due: row.due ?? undefined,
    clock: row.step === 'asked' ? 'stands' : 'runs',
  }
}

const aheadOf = (machine: ProcessMachine, row: CaseRow, at: Date): readonly Ahead[] =>
  stagesAhead(machine, placeOf(machine, row), at)
    .slice(1)
    .map(({ stage, name, by, from, until, depends }) => ({ stage, name, who: by, from, until, depends }))

function awardOf(process: Process, row: CaseRow, payments: readonly PaymentRow[]): AwardView | undefined {
  const { award_amount: amount, award_unit: unit, hold } = row
  if (amount === null || unit === null) return undefined
  const views = payments.map((payment) => ({
    stage: payment.stage,
    name: stageName(process, payment.stage),
    amount: payment.amount,
    state: payment.state,
    ordered: payment.ordered,
    paid: payment.paid ?? undefined,
  }))
  const paid = payments.filter(({ state }) => state === 'paid').reduce((sum, payment) => sum + payment.amount, 0)
  return { amount, unit, held: hold !== null, since: row.awarded ?? undefined, paid, payments: views }
}

const milestoneView = (process: Process, row: MilestoneRow): MilestoneView => ({
  stage: row.stage,
  name: stageName(process, row.stage),
  share: row.share,
  amount: row.amount,
  state: row.state,
  due: row.due ?? undefined,
})

/** A case as somebody may see it, but for the name of its party: that is found once no transaction is open. */
export async function viewCase(
  packs: KnownPacks,
  now: Date,
  connection: Connection,
  actor: Actor,
  row: CaseRow,
): Promise<CaseView> {
  const { pack, process } = processOfCase(packs, row)
  const machine = machineOf(process, pack.content.pack.timezone)
  const events = await eventsOf(connection, row.id)
  const last = events.at(-1)?.at
  const at = last !== undefined && last > now ? last : now
  const payments = await paymentsOf(connection, row.id)
  const sealed = await sealedOf(connection, row.id)
  const timeline = events.map(({ seq, at: when, kind, role, body }): TimelineEntry => {
    const about = aboutStage.safeParse(body)
    return { seq, at: when, kind, role, stage: about.success ? stageName(process, about.data.stage) : undefined }
  })
  return {
    ...caseLine(row, pack, process, unknownParty(row)),
    id: row.id,
    version: row.version,
    language: row.language,
    process: process.id,
    pack: { hash: pack.hash, version: pack.version },
    example: process.basis.kind === 'example' ? process.basis.note : undefined,
    next: nextOf(process, row),
    ahead: aheadOf(machine, row, at),
    acts: openActs(machine, process, row, actor, at),
    appealUntil: row.appeal_until ?? undefined,
    closed: row.closed ?? undefined,
    erased: row.erased !== null,
    answers: await answersOf(connection, row.id),
    sealed: sealed.map(({ stage, ask, masked }) => ({ stage, ask, masked })),
    files: await filesOf(connection, row.id),
    timeline,
    messages: (await messagesOf(connection, row.id)).map(messageView),
    checks: (await checksOf(connection, row.id)).map((check) => checkView(process, check)),
    decisions: (await decisionsOf(connection, row.id)).map((decision) => decisionView(process, decision)),
    award: awardOf(process, row, payments),
    milestones: (await milestonesOf(connection, row.id)).map((milestone) => milestoneView(process, milestone)),
  }
}
