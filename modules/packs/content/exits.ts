import type { Stage } from './stage.ts'

/** What takes a case out of a stage. `lapse`: a time is over. */
export type ExitEvent =
  | 'send'
  | 'pass'
  | 'refuse'
  | 'reviewed'
  | 'approve'
  | 'accept'
  | 'decline'
  | 'paid'
  | 'accepted'
  | 'reported'
  | 'appeal'
  | 'uphold'
  | 'overturn'
  | 'lapse'

export interface Exit {
  readonly event: ExitEvent
  /** The keys of the stage under which `to` stands. */
  readonly key: readonly string[]
  readonly to: string
}

const exit = (event: ExitEvent, key: string, to: string): Exit => ({ event, key: [key], to })

/** The ways out of a stage, the usual one first. */
export function exitsOf(stage: Stage): readonly Exit[] {
  switch (stage.kind) {
    case 'form':
      return [exit('send', 'next', stage.next), exit('lapse', 'late', stage.late)]
    case 'check':
      return [exit('pass', 'pass', stage.pass), exit('refuse', 'refuse', stage.refuse)]
    case 'review':
      return [exit('reviewed', 'next', stage.next)]
    case 'decision':
      return [exit('approve', 'approve', stage.approve), exit('refuse', 'refuse', stage.refuse)]
    case 'offer':
      return [
        exit('accept', 'accept', stage.accept),
        exit('decline', 'decline', stage.decline),
        exit('lapse', 'late', stage.late),
      ]
    case 'payment':
      return [exit('paid', 'next', stage.next)]
    case 'milestone':
      // What pays nothing is over once an officer has accepted the report.
      return [exit(stage.share > 0 ? 'paid' : 'accepted', 'next', stage.next), exit('lapse', 'late', stage.late)]
    case 'outcome':
      return [exit('reported', 'next', stage.next), exit('lapse', 'late', stage.late)]
    case 'appeal':
      return [exit('uphold', 'uphold', stage.uphold), exit('overturn', 'overturn', stage.overturn)]
    case 'end':
      return stage.appeal === undefined ? [] : [{ event: 'appeal', key: ['appeal', 'to'], to: stage.appeal.to }]
  }
}
