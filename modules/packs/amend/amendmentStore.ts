import type { Generated } from 'kysely'
import type { Connection } from '#platform/database'
import type { Citation } from '../content/basics.ts'
import type { Json } from '../store.ts'
import type { ReadAmendment } from './amendment.ts'
import { citationsIn } from './citationsIn.ts'
import type { Layer, Replaced } from './layOver.ts'
import { readAmendment } from './readAmendment.ts'
import { asWritten } from './written.ts'

interface AmendmentTables {
  readonly pack_amendment: {
    id: Generated<number>
    pack: string
    at: Date
    reviewer: string
    reason: string | null
    amendment: Json<unknown>
    replaced: Json<readonly Replaced[]>
    citations: Json<readonly Citation[]>
    base: string
  }
  readonly pack_amendment_withdrawal: {
    amendment: number
    at: Date
    reviewer: string
    reason: string | null
  }
}

const tables = (connection: Connection) => connection.tables<AmendmentTables>()

/** Who, when, and why, in their own words. */
export interface Reviewed {
  readonly by: string
  readonly at: Date
  readonly reason: string | undefined
}

/** An amendment as it was recorded. */
export interface Recorded extends Layer, Reviewed {
  readonly replaced: readonly Replaced[]
  readonly citations: readonly Citation[]
  /** The hash of the folder's pack over which it was taken in. */
  readonly base: string
  readonly withdrawn: Reviewed | undefined
}

/** Every amendment of a pack, the earliest first: there are as many as people have reviewed, so the list needs no bound but theirs. */
export async function amendmentsOf(connection: Connection, pack: string): Promise<readonly Recorded[]> {
  const rows = await tables(connection)
    .selectFrom('pack_amendment as made')
    .leftJoin('pack_amendment_withdrawal as back', 'back.amendment', 'made.id')
    .select(['made.id', 'made.at', 'made.reviewer', 'made.reason', 'made.amendment', 'made.replaced', 'made.citations'])
    .select(['made.base', 'back.at as backAt', 'back.reviewer as backBy', 'back.reason as backReason'])
    .where('made.pack', '=', pack)
    .orderBy('made.id')
    .execute()
  return rows.map(({ id, at, reviewer, reason, amendment, replaced, citations, base, backAt, backBy, backReason }) => {
    // Read anew by today's forms, which also puts its keys in their order again: the database does not keep it.
    const read = readAmendment(amendment)
    return {
      id,
      at,
      by: reviewer,
      reason: reason ?? undefined,
      amendment: read.ok ? read.amendment : undefined,
      replaced,
      citations,
      base,
      withdrawn:
        backAt === null || backBy === null ? undefined : { at: backAt, by: backBy, reason: backReason ?? undefined },
    }
  })
}

export interface NewAmendment {
  readonly amendment: ReadAmendment
  readonly replaced: readonly Replaced[]
}

/** @returns their ids, in their order */
export async function recordAmendments(
  connection: Connection,
  { pack, base, by, at, reason }: Reviewed & { readonly pack: string; readonly base: string },
  made: readonly NewAmendment[],
): Promise<readonly number[]> {
  const ids: number[] = []
  // One by one: their order is that of their ids, which one statement for all would not promise.
  for (const { amendment, replaced } of made) {
    const { id } = await tables(connection)
      .insertInto('pack_amendment')
      .values({
        pack,
        base,
        at,
        reviewer: by,
        reason: reason ?? null,
        amendment: JSON.stringify(asWritten(amendment)),
        replaced: JSON.stringify(replaced),
        citations: JSON.stringify(citationsIn(amendment)),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(id)
  }
  return ids
}

export async function recordWithdrawal(
  connection: Connection,
  id: number,
  { by, at, reason }: Reviewed,
): Promise<void> {
  await tables(connection)
    .insertInto('pack_amendment_withdrawal')
    .values({ amendment: id, at, reviewer: by, reason: reason ?? null })
    .execute()
}
