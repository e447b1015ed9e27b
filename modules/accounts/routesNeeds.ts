import type { FastifyRequest } from 'fastify'
import type { Site } from '#platform/ui'
import type { Accounts } from './createLedger.ts'

export type AccountAction = 'account.read' | 'account.limit'

/** Who asks: this room knows of them only under what id their acts go on record. */
export interface AccountActor {
  readonly person: string
}

export interface AccountsRoutes<Actor extends AccountActor> {
  readonly site: Site
  readonly ledger: Accounts
  /**
   * Who sent a request, if they may do this: for accounts of a scheme, or without one, for accounts of any.
   * @throws FeilunError where they may not
   */
  readonly require: (request: FastifyRequest, action: AccountAction, scheme?: string) => Promise<Actor>
  readonly may: (actor: Actor, action: AccountAction, scheme: string) => boolean
  /** IANA name of the time zone in which times are shown. */
  readonly timeZone: () => string
}
