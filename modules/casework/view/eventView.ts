import { z } from 'zod'
import type { Json } from '#platform/audit'
import type { CaseEvent } from '../model/event.ts'
import type { EventRow } from '../model/tables.ts'

const json: z.ZodType<Json> = z.json()
const body = z.record(z.string(), json)

/** An event as those who look into the log see it. */
export const eventView = (row: Omit<EventRow, 'position'>): CaseEvent => ({
  seq: row.seq,
  at: row.at,
  actor: row.actor ?? undefined,
  role: row.role,
  kind: row.kind,
  audience: row.audience,
  body: body.parse(row.body),
  contentHash: row.content_hash ?? undefined,
  prev: row.prev,
  hash: row.hash,
})
