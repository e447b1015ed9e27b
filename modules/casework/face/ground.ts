import { may, type Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { actingOn } from '../acts/actOn.ts'
import { knownPacks, type KnownPacks } from '../acts/packFor.ts'
import { withUniqueness } from '../acts/uniqueness.ts'
import type { ActOn } from '../model/act.ts'
import type { CaseView } from '../model/caseView.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { referenceOf } from '../start/reference.ts'
import { readCase } from '../store/cases.ts'
import { viewCase } from '../view/caseView.ts'
import { isOwn } from '../view/openActs.ts'

/** What every part of the face stands on. */
export interface Ground {
  readonly needs: CaseworkNeeds
  readonly packs: KnownPacks
  readonly actOn: ActOn
  /** One transaction as the actor, with the versions of the pack that it needs. */
  readonly inOne: <Result>(actor: Actor, work: (connection: Connection) => Promise<Result>) => Promise<Result>
  readonly view: (connection: Connection, actor: Actor, row: CaseRow) => Promise<CaseView>
  /** Puts in the name of the party, which is looked up once no transaction is open: within one, a second connection would be waited for. */
  readonly named: (shown: CaseView) => Promise<CaseView>
  /** A case that the actor may see; a read by somebody else goes on record. @throws FeilunError `case-unknown`, `not-permitted` */
  readonly read: (connection: Connection, actor: Actor, reference: string, what: string) => Promise<CaseRow>
}

export function groundOf(needs: CaseworkNeeds): Ground {
  const { identity, now } = needs
  const packs = knownPacks(needs.packs)
  const view: Ground['view'] = (connection, actor, row) => viewCase(packs, now(), connection, actor, row)
  const named: Ground['named'] = async (shown) => {
    const party = (await identity.partyView([shown.party.id])).get(shown.party.id)
    return party === undefined ? shown : { ...shown, party }
  }
  const actOnUnnamed = actingOn({ needs, packs, view })
  return {
    needs,
    packs,
    view,
    named,
    actOn: async (actor, asked, work) => named(await actOnUnnamed(actor, asked, work)),
    inOne: (actor, work) => packs.withPacks(() => withUniqueness(() => identity.as(actor, work))),
    read: async (connection, actor, reference, what) => {
      const row = await readCase(connection, referenceOf(reference))
      if (row === undefined) throw new FeilunError('case-unknown', { reference })
      if (!may(actor, 'case.read', { scheme: row.scheme, party: row.party })) throw new FeilunError('not-permitted')
      if (!isOwn(actor, row)) await identity.logRead(connection, { actor, about: row.party, what, why: row.reference })
      return row
    },
  }
}
