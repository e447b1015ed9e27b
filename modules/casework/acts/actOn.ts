import { may, permissions, type Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { ActOn, Asked, OpenedAct } from '../model/act.ts'
import type { CaseView } from '../model/caseView.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { lockCase } from '../store/cases.ts'
import { referenceOf } from '../start/reference.ts'
import { isOwn } from '../view/openActs.ts'
import { markDone, wasDone } from './once.ts'
import { openAct } from './openAct.ts'
import type { KnownPacks } from './packFor.ts'
import { withUniqueness } from './uniqueness.ts'

export interface Acting {
  readonly needs: CaseworkNeeds
  readonly packs: KnownPacks
  readonly view: (connection: Connection, actor: Actor, row: CaseRow) => Promise<CaseView>
}

/** @throws FeilunError `not-permitted`, `own-case` */
function requireMay(actor: Actor, { action }: Asked, row: CaseRow): void {
  if (!may(actor, action, { scheme: row.scheme, party: row.party })) throw new FeilunError('not-permitted')
  // Nobody decides about a party that they act for, whatever their office.
  if (!permissions[action].own && isOwn(actor, row)) throw new FeilunError('own-case', { reference: row.reference })
}

/** One transaction as the actor: the case is locked, what was done already is not done again, and a stale page is told so. */
export function actingOn({ needs, packs, view }: Acting): ActOn {
  const inOne = async (connection: Connection, actor: Actor, asked: Asked, work: (act: OpenedAct) => Promise<void>) => {
    const row = await lockCase(connection, referenceOf(asked.reference))
    if (row === undefined) throw new FeilunError('case-unknown', { reference: asked.reference })
    requireMay(actor, asked, row)
    const { once } = asked
    const keyed = once && { ...once, person: actor.person, input: { reference: asked.reference, input: once.input } }
    if (keyed && (await wasDone(connection, keyed))) return view(connection, actor, row)
    if (asked.version !== undefined && asked.version !== row.version)
      throw new FeilunError('case-moved-on', { reference: row.reference })
    const act = await openAct({ needs, packs, connection, actor, role: asked.role, row })
    await work(act)
    await act.change({ version: row.version + 1 })
    if (keyed) await markDone(connection, keyed, row.id, act.at)
    return view(connection, actor, act.row())
  }
  return (actor, asked, work) =>
    packs.withPacks(() =>
      withUniqueness(() => needs.identity.as(actor, (connection) => inOne(connection, actor, asked, work))),
    )
}
