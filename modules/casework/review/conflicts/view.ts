import type { PartyId } from '#modules/identity'
import type { Reference } from '../../model/ids.ts'

/** What somebody is told of a case before they have said whether an interest of theirs stands in the way: enough to say it by. */
export interface Declarable {
  readonly assignment: string
  readonly reference: Reference
  readonly scheme: string
  readonly party: PartyId
  readonly stage: string
  readonly due: Date | undefined
  readonly conflict: 'undeclared' | 'none' | 'conflict'
}
