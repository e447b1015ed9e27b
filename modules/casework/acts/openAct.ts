import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { OpenedAct } from '../model/act.ts'
import type { EventRole } from '../model/event.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { machineOf } from '../process/index.ts'
import { changeCase } from '../store/cases.ts'
import { headOf } from '../store/events.ts'
import { dayIn } from './day.ts'
import { moveOn } from './moveOn.ts'
import { processOfCase, type KnownPacks } from './packFor.ts'
import { recorderOf } from './recorder.ts'

export interface Opening {
  readonly needs: CaseworkNeeds
  readonly packs: KnownPacks
  readonly connection: Connection
  readonly actor: Actor | undefined
  readonly role: EventRole
  /** Locked by this transaction. */
  readonly row: CaseRow
}

export type { OpenedAct }

export const hrefOf = ({ reference }: Pick<CaseRow, 'reference'>): string => `/cases/${reference}`

/** Opens an act on a case that is locked. */
export async function openAct({ needs, packs, connection, actor, role, row: locked }: Opening): Promise<OpenedAct> {
  const { pack, process } = processOfCase(packs, locked)
  const zone = pack.content.pack.timezone
  const machine = machineOf(process, zone)
  const head = await headOf(connection, locked.id)
  // A clock that was put back does not make history go backwards.
  const now = needs.now()
  const at = head !== undefined && head.at > now ? head.at : now
  let row = locked
  const act: OpenedAct = {
    needs,
    connection,
    actor,
    role,
    pack,
    process,
    machine,
    at,
    today: dayIn(zone, at),
    row: () => row,
    stage: () => {
      const stage = machine.stages.get(row.stage)?.stage
      if (stage === undefined) throw new FeilunError('act-not-open', { reference: row.reference })
      return stage
    },
    record: recorderOf({ connection, random: needs.random, caseId: locked.id, actor: actor?.person, at, head }),
    move: (transition) => moveOn(act, transition),
    change: async (columns) => {
      await changeCase(connection, row.id, columns)
      row = { ...row, ...columns }
    },
    tell: async (notice) => {
      const { reference, scheme } = row
      // Whoever is told by name works on the case; the party is told as a whole.
      // A question leads straight to the box for its reply.
      const place = notice.kind === 'case-question' ? '#reply' : ''
      const href = 'person' in notice.to ? `/work/${reference}` : `${hrefOf(row)}${place}`
      await needs.tell(connection, { ...notice, params: { reference, scheme, ...notice.params }, href })
    },
  }
  return act
}
