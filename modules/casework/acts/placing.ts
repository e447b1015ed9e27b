import type { Stage } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { WaitsFor } from '../model/stage.ts'
import type { CaseRow } from '../model/tables.ts'
import {
  dueOf,
  underThisVersion,
  waitsFor,
  type ProcessMachine,
  type ProcessState,
  type Refused,
} from '../process/index.ts'

/** The state of the process that a case's row keeps. */
function stateOfRow(row: CaseRow): ProcessState {
  const due = row.stage_kind === 'end' ? row.appeal_until : row.stage_due
  return {
    stage: row.stage,
    step: row.step,
    since: row.stage_since.toISOString(),
    ...(row.opens === null ? {} : { opens: row.opens.toISOString() }),
    ...(due === null ? {} : { due: due.toISOString() }),
    ...(row.paused_since === null ? {} : { askedSince: row.paused_since.toISOString() }),
    ...(row.awarded === null ? {} : { awarded: row.awarded.toISOString() }),
    ...(row.outcomes_from === null ? {} : { outcomesFrom: row.outcomes_from.toISOString() }),
    appealed: row.appealed,
  }
}

/** Where a case is. A draft has the time limits of the version in use, since it runs under that. */
export function placeOf(machine: ProcessMachine, row: CaseRow): ProcessState {
  const state = stateOfRow(row)
  return row.pack_hash === null ? (underThisVersion(machine, state) ?? state) : state
}

const dateOf = (instant: string | undefined): Date | null => (instant === undefined ? null : new Date(instant))

/** Who has to act once it can be acted: an outcome waits for the applicant also before it opens. */
function waiting(machine: ProcessMachine, state: ProcessState): WaitsFor {
  const at = state.opens ?? state.since
  return waitsFor(machine, state, new Date(at)) ?? 'nobody'
}

/** The columns that keep where a case is. */
export function placeColumns(machine: ProcessMachine, stage: Stage, state: ProcessState) {
  const ended = stage.kind === 'end'
  const running = dueOf(machine, state)
  return {
    stage: state.stage,
    stage_kind: stage.kind,
    step: state.step,
    waits_for: waiting(machine, state),
    stage_since: new Date(state.since),
    opens: dateOf(state.opens),
    due: ended ? null : dateOf(running?.before),
    stage_due: ended ? null : dateOf(state.due),
    paused_since: dateOf(state.askedSince),
    awarded: dateOf(state.awarded),
    appeal_until: ended ? dateOf(state.due) : null,
    appealed: state.appealed,
    outcomes_from: dateOf(state.outcomesFrom),
  } as const
}

/** Why a case did not move, as an error. */
export function refusalOf(refused: Refused, { scheme, reference }: Pick<CaseRow, 'scheme' | 'reference'>): FeilunError {
  switch (refused.why) {
    case 'too-late':
      return new FeilunError('act-too-late', { reference })
    case 'too-early':
      return new FeilunError('act-too-early', { reference })
    case 'appealed-already':
      return new FeilunError('appealed-already', { reference })
    case 'not-open':
      return new FeilunError('scheme-not-open', { scheme })
    case 'closed':
      return new FeilunError('scheme-closed', { scheme })
    case 'stage-unknown':
    case 'not-here':
    case 'not-over':
      return new FeilunError('act-not-open', { reference })
  }
}
