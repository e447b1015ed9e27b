import { z } from 'zod'
import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Secrets } from '#platform/secrets'
import { contentPurpose, type KeptContent } from '../../model/content.ts'
import type { CallId, ProjectId } from '../../model/ids.ts'
import { writeCursor, type Place } from '../read/cursor.ts'

const form = z.object({
  texts: z.array(z.object({ text: z.string(), speaker: z.enum(['user', 'system', 'assistant', 'tool', 'retrieved']) })),
  answer: z
    .string()
    .nullish()
    .transform((answer) => answer ?? undefined),
})

/** What was sealed; undefined where its secret is gone or it is none of ours. */
export function openContent(secrets: Pick<Secrets, 'open'>, sealed: string): KeptContent | undefined {
  const text = secrets.open(contentPurpose, sealed)
  if (text === undefined) return undefined
  try {
    return form.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

interface Sealed {
  readonly call: CallId
  readonly begun: Date
  readonly sealed: string
}

export interface SealedPage {
  readonly contents: readonly Sealed[]
  readonly next: string | undefined
}

/** So many of a project's contents from a moment on, the newest first. */
export async function sealedOf(
  connection: Connection,
  project: ProjectId,
  since: Date,
  after: Place | undefined,
  limit: number,
): Promise<SealedPage> {
  const further = after === undefined ? sql`true` : sql`(begun, call) < (${after.begun}, ${after.id}::uuid)`
  const { rows } = await sql<Sealed>`select call, begun, sealed from gateway_content
    where project = ${project} and begun >= ${since} and ${further}
    order by begun desc, call desc limit ${limit + 1}`.execute(connection.tables())
  const contents = rows.slice(0, limit)
  const last = contents.at(-1)
  const more = rows.length > limit && last !== undefined
  return { contents, next: more ? writeCursor({ begun: last.begun, id: last.call }) : undefined }
}

/** One call's; undefined where none is kept, or none that the asker may see. */
export async function sealedOfCall(connection: Connection, call: CallId): Promise<string | undefined> {
  const { rows } = await sql<Sealed>`select sealed from gateway_content where call = ${call}`.execute(
    connection.tables(),
  )
  return rows[0]?.sealed
}
