import { createHash } from 'node:crypto'
import type { Connection } from '#platform/database'

interface DeliveryTables {
  readonly identity_delivery: { reference_hash: string; provider: string; content: string | null; until: Date }
}

const tables = (connection: Connection) => connection.tables<DeliveryTables>()

/** A delivery's reference as it is kept, and as it may stand in an address. */
export const referenceHash = (reference: string): string => createHash('sha256').update(reference).digest('hex')

/** Notes that something will be delivered, and forgets what nobody has collected in time. */
export async function expectDelivery(
  connection: Connection,
  delivery: { readonly hash: string; readonly provider: string; readonly until: Date },
  now: Date,
): Promise<void> {
  await tables(connection).deleteFrom('identity_delivery').where('until', '<', now).execute()
  const { hash, provider, until } = delivery
  await tables(connection)
    .insertInto('identity_delivery')
    .values({ reference_hash: hash, provider, content: null, until })
    .execute()
}

/** Puts what was delivered with what was expected; false where it is not expected, too late, or there already. */
export async function putDelivery(
  connection: Connection,
  delivery: { readonly hash: string; readonly provider: string; readonly content: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(connection)
    .updateTable('identity_delivery')
    .set({ content: delivery.content })
    .where('reference_hash', '=', delivery.hash)
    .where('provider', '=', delivery.provider)
    .where('content', 'is', null)
    .where('until', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether a delivery is still awaited: expected, not over and not there yet. */
export async function isAwaited(connection: Connection, hash: string, now: Date): Promise<boolean> {
  const row = await tables(connection)
    .selectFrom('identity_delivery')
    .select('reference_hash')
    .where('reference_hash', '=', hash)
    .where('content', 'is', null)
    .where('until', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** What was delivered, once; undefined where nothing was. */
export async function collectDelivery(connection: Connection, hash: string): Promise<string | undefined> {
  const row = await tables(connection)
    .deleteFrom('identity_delivery')
    .where('reference_hash', '=', hash)
    .returning('content')
    .executeTakeFirst()
  return row?.content ?? undefined
}
