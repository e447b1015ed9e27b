import type { Linked } from '#platform/audit'
import type { HashedEvent } from '../acts/recorder.ts'
import type { EventRow } from '../model/tables.ts'

/** What an event's hash is made of, from the row in which it is kept. */
export function linkedOf(row: Omit<EventRow, 'position'>): Linked {
  const record: HashedEvent = {
    case: row.case_id,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    role: row.role,
    kind: row.kind,
    audience: row.audience,
    body: row.body,
    content: row.content_hash,
  }
  return { seq: row.seq, prev: row.prev, hash: row.hash, record }
}
