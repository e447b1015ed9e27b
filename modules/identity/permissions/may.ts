import type { Actor, PartyId } from '../model/actor.ts'
import { permissions, type Action } from './table.ts'

/** What an act is about. */
export interface About {
  /** Left out where it belongs to no scheme: then a grant for any scheme is enough to come in. */
  readonly scheme?: string | undefined
  /** Whose affair it is; left out, it is the person's own. */
  readonly party?: PartyId | undefined
}

/**
 * Whether someone may do something, by the one table. Pure: what they hold was read when they were let in.
 * An act over a case or an account must name its party, or it would count as the person's own.
 */
export function may(actor: Actor, action: Action, { scheme, party }: About = {}): boolean {
  const { roles, own } = permissions[action]
  const byOffice = actor.grants.some(
    (grant) =>
      roles.some((role) => role === grant.role) &&
      (scheme === undefined || grant.scheme === undefined || grant.scheme === scheme),
  )
  if (byOffice) return true
  return own && (party === undefined || actor.mandates.some((mandate) => mandate.party === party))
}
