import type { ColumnType, Selectable } from 'kysely'
import type { Connection } from '#platform/database'
import type { Correction, GivenCorrection, SettledCorrection, Settlement } from './correction.ts'

interface Tables {
  readonly ask_correction: {
    id: string
    at: Date
    question: string
    language: GivenCorrection['language']
    method: GivenCorrection['method']
    quotes: ColumnType<GivenCorrection['quotes'], string, never>
    wrong: string
    right_is: string | null
    pack: string
    settled_at: Date | null
    settled_by: string | null
    outcome: Settlement['outcome'] | null
    note: string | null
  }
}

const table = (connection: Connection) => connection.tables<Tables>()

const correctionOf = ({
  id,
  at,
  question,
  language,
  method,
  quotes,
  wrong,
  right_is: right,
  pack,
}: Selectable<Tables['ask_correction']>) => ({
  id,
  at,
  question,
  language,
  method,
  quotes,
  wrong,
  pack,
  ...(right === null ? {} : { right }),
})

export async function addCorrection(connection: Connection, correction: Correction): Promise<void> {
  const { id, at, question, language, method, quotes, wrong, right, pack } = correction
  await table(connection)
    .insertInto('ask_correction')
    .values({
      id,
      at,
      question,
      language,
      method,
      quotes: JSON.stringify(quotes),
      wrong,
      right_is: right ?? null,
      pack,
    })
    .execute()
}

/** Those that wait for review, the newest first. */
export async function waitingCorrections(
  connection: Connection,
  limit: number,
  offset: number,
): Promise<readonly Correction[]> {
  const rows = await table(connection)
    .selectFrom('ask_correction')
    .selectAll()
    .where('settled_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(correctionOf)
}

export async function countWaiting(connection: Connection): Promise<number> {
  const { n } = await table(connection)
    .selectFrom('ask_correction')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** Those that were settled, the last first. */
export async function settledCorrections(connection: Connection, limit: number): Promise<readonly SettledCorrection[]> {
  const rows = await table(connection)
    .selectFrom('ask_correction')
    .selectAll()
    .where('settled_at', 'is not', null)
    .orderBy('settled_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.flatMap((row): SettledCorrection[] => {
    const { settled_at: settledAt, settled_by: by, outcome, note } = row
    if (settledAt === null || by === null || outcome === null) return []
    return [{ ...correctionOf(row), settledAt, by, outcome, ...(note === null ? {} : { note }) }]
  })
}

/** Whether it was there and waited. Of two reviewers who settle it at once, one is told no. */
export async function settle(
  connection: Connection,
  id: string,
  { outcome, by, note }: Settlement,
  at: Date,
): Promise<boolean> {
  const done = await table(connection)
    .updateTable('ask_correction')
    .set({ outcome, settled_by: by, note: note ?? null, settled_at: at })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
