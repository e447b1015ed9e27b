import { exitsOf, type Process, type Stage } from '#modules/packs'
import type { MoveKind, Mover, Step } from './model.ts'

/** What must hold for a case to go a way. `in-time` and `over` are about the time that runs; `first-appeal` about the case. */
export type Need = 'opened' | 'in-time' | 'over' | 'first-appeal'

/** One way that a case can go from a step of a stage: to another stage, or to another step of the same. */
export interface Way {
  readonly step: Step
  readonly event: MoveKind
  readonly by: Mover
  readonly needs: readonly Need[]
  readonly to: { readonly stage: string } | { readonly step: Step }
}

const within = (step: Step, event: MoveKind, by: Mover, to: Step, needs: readonly Need[] = []): Way => ({
  step,
  event,
  by,
  needs,
  to: { step: to },
})

/** The step in which a case comes to a stage. */
export function firstStep({ kind }: Stage): Step {
  if (kind === 'end') return 'ended'
  return kind === 'payment' ? 'paying' : 'act'
}

/** Everything that can happen at a stage. Where a case goes is what the pack says; who acts, and what must hold, is the same in every process. */
export function waysOf({ withdrawn }: Pick<Process, 'withdrawn'>, stage: Stage): readonly Way[] {
  const out = (step: Step, event: MoveKind, by: Mover, needs: readonly Need[] = []): readonly Way[] =>
    exitsOf(stage)
      .filter((exit) => exit.event === event)
      .map(({ to }) => ({ step, event, by, needs, to: { stage: to } }))
  const takeBack = (step: Step, to = withdrawn): Way => ({
    step,
    event: 'withdraw',
    by: 'applicant',
    needs: [],
    to: { stage: to },
  })
  switch (stage.kind) {
    case 'form':
      return [
        ...out('act', 'send', 'applicant', ['in-time']),
        takeBack('act'),
        ...out('act', 'lapse', 'clock', ['over']),
      ]
    case 'check':
      return [
        ...out('act', 'pass', 'programme-officer'),
        ...out('act', 'refuse', 'programme-officer'),
        within('act', 'ask', 'programme-officer', 'asked'),
        takeBack('act'),
        within('asked', 'reply', 'applicant', 'act'),
        takeBack('asked'),
        // Without a reply the check goes on with what there is.
        within('asked', 'lapse', 'clock', 'act', ['over']),
      ]
    case 'review':
      return [...out('act', 'reviewed', 'reviewer'), takeBack('act')]
    case 'decision':
      return [...out('act', 'approve', 'approver'), ...out('act', 'refuse', 'approver'), takeBack('act')]
    case 'offer':
      return [
        ...out('act', 'accept', 'applicant', ['in-time']),
        ...out('act', 'decline', 'applicant'),
        ...out('act', 'lapse', 'clock', ['over']),
      ]
    case 'payment':
      return out('paying', 'paid', 'payment')
    case 'milestone':
      return [
        within('act', 'reported', 'applicant', 'reported', ['in-time']),
        ...out('act', 'lapse', 'clock', ['over']),
        ...(stage.share > 0
          ? [within('reported', 'accepted', 'programme-officer', 'paying')]
          : out('reported', 'accepted', 'programme-officer')),
        within('reported', 'returned', 'programme-officer', 'returned'),
        within('returned', 'reported', 'applicant', 'reported', ['in-time']),
        ...out('returned', 'lapse', 'clock', ['over']),
        ...out('paying', 'paid', 'payment'),
      ]
    case 'outcome':
      return [...out('act', 'reported', 'applicant', ['opened', 'in-time']), ...out('act', 'lapse', 'clock', ['over'])]
    case 'appeal':
      return [
        ...out('act', 'uphold', 'approver'),
        ...out('act', 'overturn', 'approver'),
        // Taking an appeal back leaves the decision as it was.
        takeBack('act', stage.uphold),
      ]
    case 'end':
      return out('ended', 'appeal', 'applicant', ['first-appeal', 'in-time'])
  }
}
