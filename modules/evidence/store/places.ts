import type { Selectable } from 'kysely'
import type { Passage } from '#engines/passages'
import type { Connection } from '#platform/database'
import type { Claim } from '../claim.ts'
import type { Tables } from './tables.ts'

function passageOf(row: Selectable<Tables['source_passage']>): Passage {
  const { ordinal, start_at: start, end_at: end, kind, rule, continues } = row
  const placed = { ordinal, start, end, ...(continues === null ? {} : { continues }) }
  return kind === 'boilerplate' ? { ...placed, kind, rule: rule ?? 'controls' } : { ...placed, kind }
}

/** The passages of a text from the ordinal `from` on. */
export async function passagesFrom(
  connection: Connection,
  sha256: string,
  from: number,
  limit: number,
): Promise<readonly Passage[]> {
  const rows = await connection
    .tables<Tables>()
    .selectFrom('source_passage')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('ordinal', '>=', from)
    .orderBy('ordinal')
    .limit(limit)
    .execute()
  return rows.map(passageOf)
}

/** The ordinal of the passage in which a character stands, or of the last before it. */
export async function passageAt(connection: Connection, sha256: string, at: number): Promise<number> {
  const row = await connection
    .tables<Tables>()
    .selectFrom('source_passage')
    .select('ordinal')
    .where('sha256', '=', sha256)
    .where('start_at', '<=', at)
    .orderBy('start_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.ordinal ?? 0
}

export interface ClaimQuery {
  readonly source: string
  /** Only claims whose span shares a character with this one. */
  readonly within?: { readonly start: number; readonly end: number }
  readonly limit: number
  readonly offset?: number
}

/** What rests on a source, in the order of the text. */
export async function claimsOn(
  connection: Connection,
  { source, within, limit, offset = 0 }: ClaimQuery,
): Promise<readonly Claim[]> {
  let query = connection.tables<Tables>().selectFrom('source_claim').selectAll().where('source', '=', source)
  if (within !== undefined) query = query.where('start_at', '<', within.end).where('end_at', '>', within.start)
  const rows = await query
    .orderBy('start_at')
    .orderBy('end_at')
    .orderBy('position')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ start_at: start, end_at: end, sum, figure, kind, label, href }) => {
    const claim = { source, start, end, sum, kind, label, href }
    return figure === null ? claim : Object.assign(claim, { figure })
  })
}

export async function countClaims(connection: Connection, source: string): Promise<number> {
  const { n } = await connection
    .tables<Tables>()
    .selectFrom('source_claim')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('source', '=', source)
    .executeTakeFirstOrThrow()
  return n
}
