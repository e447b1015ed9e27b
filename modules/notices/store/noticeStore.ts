import { personId, type PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'
import { isNoticeKind } from '../model/kinds.ts'
import type { Notice, NoticePage } from '../model/notice.ts'
import { tables } from './tables.ts'

const columns = ['id', 'person', 'kind', 'params', 'href', 'at', 'read_at as readAt'] as const

interface NoticeRow extends Omit<Notice, 'person' | 'kind' | 'readAt'> {
  readonly person: string
  readonly kind: string
  readonly readAt: Date | null
}

/** A kind that another release told is not ours to put into words: it is left out. */
const noticeOf = ({ kind, person, readAt, ...row }: NoticeRow): readonly Notice[] =>
  isNoticeKind(kind) ? [{ ...row, kind, person: personId(person), readAt: readAt ?? undefined }] : []

const perPage = 30

/** A person's notices, the latest first. @param before the id of the last one of the page before */
export async function pageOf(connection: Connection, person: PersonId, before?: string): Promise<NoticePage> {
  const query = tables(connection)
    .selectFrom('notice')
    .select(columns)
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage + 1)
  const rows = await (
    before === undefined
      ? query
      : query.where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('at', 'id'),
            '<',
            selectFrom('notice as last')
              .select(['last.at', 'last.id'])
              .where('last.id', '=', before)
              .$asTuple('at', 'id'),
          ),
        )
  ).execute()
  const shown = rows.slice(0, perPage)
  const { unread } = await tables(connection)
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    notices: shown.flatMap(noticeOf),
    before: rows.length > perPage ? shown.at(-1)?.id : undefined,
    unread,
  }
}

/** Marks one notice read, or all that are not. What was read before keeps its time. */
export async function markRead(connection: Connection, person: PersonId, now: Date, id?: string): Promise<void> {
  const query = tables(connection)
    .updateTable('notice')
    .set({ read_at: now })
    .where('person', '=', person)
    .where('read_at', 'is', null)
  await (id === undefined ? query : query.where('id', '=', id)).execute()
}

/** A notice that still has to be mailed. */
export async function waitingNotice(connection: Connection, id: string): Promise<Notice | undefined> {
  const row = await tables(connection)
    .selectFrom('notice')
    .select(columns)
    .where('id', '=', id)
    .where('mail', '=', 'waiting')
    .executeTakeFirst()
  return row === undefined ? undefined : noticeOf(row)[0]
}

/** Says of a notice that it was mailed, or that it need not be. */
export async function markMailed(connection: Connection, id: string, mailedAt: Date | undefined): Promise<void> {
  await tables(connection)
    .updateTable('notice')
    .set(mailedAt === undefined ? { mail: 'none' } : { mail: 'sent', mailed_at: mailedAt })
    .where('id', '=', id)
    .where('mail', '=', 'waiting')
    .execute()
}

export async function dropBefore(connection: Connection, day: Date, most: number): Promise<number> {
  const { numDeletedRows } = await tables(connection)
    .deleteFrom('notice')
    .where('id', 'in', (query) => query.selectFrom('notice').select('id').where('at', '<', day).limit(most))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
