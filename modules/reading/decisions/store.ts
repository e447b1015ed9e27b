import type { ColumnType } from 'kysely'
import type { Connection } from '#platform/database'
import type { Decision, DecisionBody, DecisionKind } from './decision.ts'

interface Tables {
  readonly reading_decision: {
    sha256: string
    candidate: string
    turn: number
    at: Date
    reviewer: string
    decision: DecisionKind
    reason: string | null
    /** Written as JSON text, read as what it says. */
    body: ColumnType<DecisionBody, string, never>
  }
}

const tables = (connection: Connection) => connection.tables<Tables>()
const columns = ['sha256', 'candidate', 'turn', 'at', 'reviewer', 'decision', 'reason', 'body'] as const

interface Row extends Omit<Decision, 'by' | 'reason'> {
  readonly reviewer: string
  readonly reason: string | null
}

const decisionOf = ({ reviewer, reason, ...row }: Row): Decision => ({
  ...row,
  by: reviewer,
  reason: reason ?? undefined,
})

/** The last decision on each candidate of these texts. A text has as many as people have made: no bound but theirs. */
export async function latestDecisions(connection: Connection, texts: readonly string[]): Promise<readonly Decision[]> {
  if (texts.length === 0) return []
  const rows = await tables(connection)
    .selectFrom('reading_decision')
    .distinctOn(['sha256', 'candidate'])
    .select(columns)
    .where('sha256', 'in', texts)
    .orderBy('sha256')
    .orderBy('candidate')
    .orderBy('turn', 'desc')
    .execute()
  return rows.map(decisionOf)
}

/** All decisions on one candidate, the first first. */
export async function decisionsOn(
  connection: Connection,
  sha256: string,
  candidate: string,
): Promise<readonly Decision[]> {
  const rows = await tables(connection)
    .selectFrom('reading_decision')
    .select(columns)
    .where('sha256', '=', sha256)
    .where('candidate', '=', candidate)
    .orderBy('turn')
    .execute()
  return rows.map(decisionOf)
}

/** The last acceptances of all texts, the latest first. */
export async function latestAcceptances(connection: Connection, limit: number): Promise<readonly Decision[]> {
  const rows = await tables(connection)
    .selectFrom('reading_decision')
    .select(columns)
    .where('decision', '=', 'accepted')
    .orderBy('at', 'desc')
    .orderBy('candidate')
    .limit(limit)
    .execute()
  return rows.map(decisionOf)
}

/** @returns whether it was kept: not where another decision has taken its turn */
export async function keepDecision(
  connection: Connection,
  { by, reason, body, ...decision }: Decision,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(connection)
    .insertInto('reading_decision')
    .values({ ...decision, reviewer: by, reason: reason ?? null, body: JSON.stringify(body) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
