import type { Citation } from '../content/basics.ts'
import type { ReadAmendment } from './amendment.ts'
import type { Recorded, Reviewed } from './amendmentStore.ts'
import type { Laid, Replaced, Standing } from './layOver.ts'

/** How an amendment stands: to the pack of the folder, or withdrawn by a reviewer. */
export type AmendmentState = Standing | ({ readonly kind: 'withdrawn' } & Reviewed)

/** An amendment on record. */
export interface AmendmentRecord extends Reviewed {
  readonly id: number
  /** Undefined where it is on record in a form that is no longer read. */
  readonly amendment: ReadAmendment | undefined
  /** For each edit that it comes to, what that replaced. */
  readonly replaced: readonly Replaced[]
  readonly citations: readonly Citation[]
  /** The hash of the folder's pack over which it was taken in. */
  readonly base: string
  readonly state: AmendmentState
}

/** What is on record of each, with how it stands, the earliest first. */
export function recordsOf(recorded: readonly Recorded[], { standings }: Laid): readonly AmendmentRecord[] {
  return recorded.flatMap(({ withdrawn, ...each }) => {
    const state: AmendmentState | undefined =
      withdrawn === undefined ? standings.get(each.id) : { kind: 'withdrawn', ...withdrawn }
    return state === undefined ? [] : [{ ...each, state }]
  })
}
