import type { Process, Stage, StageOf } from '#modules/packs'
import { isPlainDate } from '#engines/rules'
import { addDays, addMonths, dayIn, daysAfter, daysBetween, startOf } from './calendar.ts'
import type { ProcessState, Step } from './model.ts'

/** The times of a case, in milliseconds; the rest of its state is where it is. */
export interface Clocks {
  readonly since: number
  readonly opens: number | undefined
  readonly due: number | undefined
  readonly askedSince: number | undefined
  readonly awarded: number | undefined
  readonly outcomesFrom: number | undefined
  readonly appealed: boolean
}

/** No case is still open then: a clock that shows it is wrong. */
const absurd = Date.UTC(3_000, 0)

/** The latest instant that a case knows of. */
const known = ({ since, askedSince }: Clocks): number => Math.max(since, askedSince ?? since)

/** An instant as a case takes it: a clock that was put back, or shows nothing or nonsense, counts as not having moved. */
export function instantFor(clocks: Clocks, at: Date): number {
  const time = at.getTime()
  return time < absurd ? Math.max(time, known(clocks)) : known(clocks)
}

/** Whether coming to a stage says that the award stands. */
const standsIn = (stage: Stage): boolean =>
  stage.kind === 'payment' ||
  stage.kind === 'milestone' ||
  stage.kind === 'outcome' ||
  (stage.kind === 'end' && stage.result === 'completed')

/** The first instant of the same day, so many months later. */
const monthsAfter = (zone: string, at: number, months: number): number =>
  startOf(zone, addMonths(dayIn(zone, at), months))

/** The first form is sent by the last day of the scheme at the latest; a case that an appeal brings back to it later has all of its days. */
function closingAt({ closes, start }: Process, stage: Stage, zone: string, now: number): number {
  const day = stage.id === start ? closes : undefined
  const closing = isPlainDate(day) ? startOf(zone, addDays(day, 1)) : Infinity
  return closing > now ? closing : Infinity
}

/** The clocks of a case that comes to a stage at an instant. */
export function onArrival(process: Process, zone: string, stage: Stage, before: Clocks, now: number): Clocks {
  const awarded = before.awarded ?? (standsIn(stage) ? now : undefined)
  const arrived = { ...before, since: now, opens: undefined, due: undefined, askedSince: undefined, awarded }
  if (stage.kind === 'end') {
    const open = stage.appeal !== undefined && !before.appealed ? stage.appeal.days : undefined
    return open === undefined ? arrived : { ...arrived, due: daysAfter(zone, now, open) }
  }
  if (stage.kind === 'outcome') {
    const outcomesFrom = before.outcomesFrom ?? now
    const opens = monthsAfter(zone, outcomesFrom, stage['after-months'])
    return { ...arrived, outcomesFrom, opens, due: daysAfter(zone, Math.max(opens, now), stage.days) }
  }
  return { ...arrived, due: Math.min(daysAfter(zone, now, stage.days), closingAt(process, stage, zone, now)) }
}

/** When a question that is not answered is over. */
export const replyDue = (zone: string, stage: Stage, { askedSince }: Clocks): number | undefined =>
  stage.kind === 'check' && askedSince !== undefined ? daysAfter(zone, askedSince, stage['reply-days']) : undefined

/** The time that runs in a step: while a question is open, the applicant's. */
export const runningDue = (zone: string, stage: Stage, step: Step, clocks: Clocks): number | undefined =>
  step === 'asked' ? replyDue(zone, stage, clocks) : clocks.due

/** After a question the clock goes on where it stood: the last day is later by the days that the question was open, `reply-days` at most. */
function resumed(zone: string, stage: Stage, clocks: Clocks, now: number): Clocks {
  const { due, askedSince } = clocks
  if (due === undefined || askedSince === undefined || stage.kind !== 'check')
    return { ...clocks, askedSince: undefined }
  const stood = Math.min(daysBetween(dayIn(zone, askedSince), dayIn(zone, now)), stage['reply-days'])
  return { ...clocks, askedSince: undefined, due: startOf(zone, addDays(dayIn(zone, due), stood)) }
}

/** The steps of a milestone after the first report have days of their own. */
function daysOf(milestone: StageOf<'milestone'>, step: Step): number | undefined {
  if (step === 'reported') return milestone['check-days']
  if (step === 'returned') return milestone['reply-days']
  return step === 'paying' ? milestone['pay-days'] : undefined
}

/** The clocks of a case that goes to another step of the same stage. */
export function onStep(zone: string, stage: Stage, from: Step, to: Step, clocks: Clocks, now: number): Clocks {
  if (to === 'asked') return { ...clocks, askedSince: now }
  if (from === 'asked') return resumed(zone, stage, clocks, now)
  const days = stage.kind === 'milestone' ? daysOf(stage, to) : undefined
  return days === undefined ? clocks : { ...clocks, due: daysAfter(zone, now, days) }
}

const written = (instant: number): string => new Date(instant).toISOString()
const read = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text))

/** The clocks of a state, unless one of them is no instant. */
export function clocksOf(state: ProcessState): Clocks | undefined {
  const clocks = {
    since: Date.parse(state.since),
    opens: read(state.opens),
    due: read(state.due),
    askedSince: read(state.askedSince),
    awarded: read(state.awarded),
    outcomesFrom: read(state.outcomesFrom),
    appealed: state.appealed,
  }
  return Object.values(clocks).some(Number.isNaN) ? undefined : clocks
}

export function stateOf(
  stage: string,
  step: Step,
  { since, opens, due, askedSince, awarded, outcomesFrom, appealed }: Clocks,
): ProcessState {
  return {
    stage,
    step,
    since: written(since),
    ...(opens === undefined ? {} : { opens: written(opens) }),
    ...(due === undefined ? {} : { due: written(due) }),
    ...(askedSince === undefined ? {} : { askedSince: written(askedSince) }),
    ...(awarded === undefined ? {} : { awarded: written(awarded) }),
    ...(outcomesFrom === undefined ? {} : { outcomesFrom: written(outcomesFrom) }),
    appealed,
  }
}
