import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { tables, type EventKind, type EventRow } from './tables.ts'

interface Happened {
  readonly actor: Pick<Actor, 'person' | 'name'>
  readonly at: Date
  readonly kind: EventKind
  readonly note?: string | undefined
  readonly file?: string | undefined
  /** Undefined where it is of the file alone. */
  readonly orders?: readonly string[]
}

/** Writes down who did what, for each order that it is about. */
export async function addEvents(
  connection: Connection,
  { actor, at, kind, note, file, orders }: Happened,
): Promise<void> {
  const base = { actor: actor.person, name: actor.name, at, kind, note: note ?? null, file_id: file ?? null }
  const about: readonly (string | null)[] = orders ?? [null]
  if (about.length === 0) return
  await tables(connection)
    .insertInto('payment_event')
    .values(about.map((order) => ({ ...base, order_id: order })))
    .execute()
}

/** What happened to a file as such, the oldest first. */
export async function eventsOfFile(connection: Connection, file: string): Promise<readonly EventRow[]> {
  return tables(connection)
    .selectFrom('payment_event')
    .selectAll()
    .where('file_id', '=', file)
    .where('order_id', 'is', null)
    .orderBy('id')
    .limit(500)
    .execute()
}

export async function eventsOfOrder(connection: Connection, order: string): Promise<readonly EventRow[]> {
  return tables(connection)
    .selectFrom('payment_event')
    .selectAll()
    .where('order_id', '=', order)
    .orderBy('id')
    .limit(500)
    .execute()
}
