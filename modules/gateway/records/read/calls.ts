import { sql, type RawBuilder } from 'kysely'
import type { Connection } from '#platform/database'
import type { CallRecord } from '../../model/call.ts'
import type { ProjectId } from '../../model/ids.ts'
import { readCursor, writeCursor, type Place } from './cursor.ts'

/** A call as it is kept. Holds no content, only whether there is some. */
export interface KeptCall extends Omit<CallRecord, 'begun' | 'content'> {
  readonly begun: Date
  readonly hasContent: boolean
}

export interface CallsAsked {
  readonly project?: ProjectId | undefined
  /** `judged`: only those in which the guard found something. */
  readonly verdict?: 'any' | 'judged' | undefined
  /** From this moment on, and until before that one. */
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  /** Where a page ended. */
  readonly after?: string | undefined
  /** At most 1,000; 50 if left out. */
  readonly limit?: number | undefined
}

export interface CallsPage {
  /** The newest first. */
  readonly calls: readonly KeptCall[]
  /** Where the next page goes on; undefined on the last. */
  readonly next: string | undefined
}

/** What comes of a row: PostgreSQL's nulls are left out by `json_strip_nulls`, so that there is one kind of nothing. */
type Row = Omit<KeptCall, 'begun'> & { readonly begun: Date }

const columns = sql`c.id, c.project, c.key, c.person, c.endpoint, c.model, c.provider, c.upstream_model as "upstreamModel", c.region,
  c.is_stream as "isStream", c.outcome, c.status, c.error, c.measured, c.held, c.cost, c.price, c.verdict, c.hits, c.begun,
  c.first_byte_ms as "firstByteMs", c.total_ms as "totalMs", c.own_ms as "ownMs", c.attempts, c.trace,
  case when c.input_tokens is not null then json_build_object('input', c.input_tokens, 'cached', c.cached_tokens,
    'output', c.output_tokens, 'reasoning', c.reasoning_tokens) end as usage,
  exists (select from gateway_content o where o.call = c.id) as "hasContent"`

/** What PostgreSQL says nothing of is undefined here, as everywhere. */
const plain = (row: { readonly [Column in keyof Row]: Row[Column] | null }): KeptCall =>
  // The columns are those of the statement above, and every one of them that may be null is one that may be undefined.
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as unknown as KeptCall

const conditions = ({ verdict, from, until }: CallsAsked, after: Place | undefined): RawBuilder<boolean> =>
  sql.join(
    [
      sql`true`,
      ...(verdict === 'judged' ? [sql`c.verdict <> 'pass'`] : []),
      ...(from === undefined ? [] : [sql`c.begun >= ${from}`]),
      ...(until === undefined ? [] : [sql`c.begun < ${until}`]),
      ...(after === undefined ? [] : [sql`(c.begun, c.id) < (${after.begun}, ${after.id}::uuid)`]),
    ],
    sql` and `,
  )

/** Up to how many projects are looked through one by one. Whoever sees more sees most calls, and finds them soon among all. */
const fewProjects = 50

async function fewVisible(connection: Connection): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ id: string }>`select id from gateway_project limit ${fewProjects + 1}`.execute(
    connection.tables(),
  )
  return rows.length > fewProjects ? undefined : rows.map(({ id }) => id)
}

/** Calls by the index of each project: without it somebody who has made few would be searched for among everybody's. */
const among = (projects: readonly string[] | undefined, which: RawBuilder<boolean>, limit: number) =>
  projects === undefined
    ? sql`select c.* from gateway_call c where ${which} order by c.begun desc, c.id desc limit ${limit}`
    : sql`select c.* from unnest(${[...projects]}::uuid[]) as p (id) cross join lateral (
        select * from gateway_call c where c.project = p.id and ${which} order by c.begun desc, c.id desc limit ${limit}
      ) c order by c.begun desc, c.id desc limit ${limit}`

/** @throws FeilunError `request-invalid` for what never was a cursor */
export async function callsOf(connection: Connection, asked: CallsAsked): Promise<CallsPage> {
  const limit = Math.min(1_000, Math.max(1, Math.trunc(asked.limit ?? 50)))
  const after = asked.after === undefined ? undefined : readCursor(asked.after)
  const projects = asked.project === undefined ? await fewVisible(connection) : [asked.project]
  const { rows } = await sql<Row>`
    with c as materialized (${among(projects, conditions(asked, after), limit + 1)})
    select ${columns} from c order by c.begun desc, c.id desc`.execute(connection.tables())
  const calls = rows.slice(0, limit).map(plain)
  const last = calls.at(-1)
  return { calls, next: rows.length > limit && last !== undefined ? writeCursor(last) : undefined }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One call by its request id; undefined for none that the asker may see. */
export async function callOf(connection: Connection, id: string): Promise<KeptCall | undefined> {
  if (!uuid.test(id)) return undefined
  const { rows } = await sql<Row>`select ${columns} from gateway_call c where c.id = ${id}`.execute(connection.tables())
  return rows[0] && plain(rows[0])
}
