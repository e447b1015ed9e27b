import { sql } from 'kysely'
import { daysBefore, type Count, type Keeping } from '#modules/identity'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { KnownPacks } from '../acts/packFor.ts'
import { hrefOf } from '../acts/openAct.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { lockCase } from '../store/cases.ts'
import { tables } from '../store/tables.ts'
import { eraseCase } from './erase.ts'
import { takeBack } from './takeBack.ts'

type Old = Pick<CaseRow, 'id' | 'reference' | 'scheme' | 'party'>

/** Drafts, with when somebody last went on with them. */
const drafts = sql`select c.id, c.reference, c.scheme, c.party, c.warned,
    greatest(c.started, (select max(at) from casework_answer where case_id = c.id),
      (select max(at) from casework_file where case_id = c.id)) as touched
  from casework_case c where c.standing = 'draft'`

/** Tells the parties of drafts that will be emptied, once for each time that they were left. */
async function warn(
  { tell }: CaseworkNeeds,
  connection: Connection,
  { draftDays, warnDays, batch }: Keeping,
  now: Date,
): Promise<number> {
  const db = tables(connection)
  const { rows } = await sql<Old>`select * from (${drafts}) d where touched < ${daysBefore(now, draftDays - warnDays)}
    and (warned is null or warned < touched) limit ${batch}`.execute(db)
  for (const { id, reference, scheme, party } of rows) {
    await tell(connection, {
      to: { party },
      kind: 'case-draft-ends',
      params: { reference, scheme, days: String(warnDays) },
      href: hrefOf({ reference }),
    })
    await db.updateTable('casework_case').set({ warned: now }).where('id', '=', id).execute()
  }
  return rows.length
}

/** A case that cannot be emptied, because its version of the pack is gone, keeps none of the others. */
async function each(rows: readonly Old[], work: (row: Old) => Promise<void>): Promise<number> {
  let count = 0
  for (const row of rows)
    try {
      await work(row)
      count += 1
    } catch (error) {
      if (!(error instanceof FeilunError)) throw error
    }
  return count
}

/** Drops what cases hold for longer than is set: drafts that nobody goes on with, and contents of cases that were closed long ago. */
export async function retain(
  needs: CaseworkNeeds,
  packs: KnownPacks,
  connection: Connection,
  keeping: Keeping,
  now: Date,
): Promise<readonly Count[]> {
  const { draftDays, warnDays, closedDays, batch } = keeping
  const db = tables(connection)
  const warned = await warn(needs, connection, keeping, now)
  const left = await sql<Old>`select * from (${drafts}) d where touched < ${daysBefore(now, draftDays)}
    and warned >= touched and warned <= ${daysBefore(now, warnDays)} limit ${batch}`.execute(db)
  const eraseOne = async ({ reference }: Old) => {
    const row = await lockCase(connection, reference)
    if (row !== undefined && row.erased === null) await eraseCase(needs, packs, connection, row)
  }
  const emptied = await each(left.rows, async (old) => {
    await takeBack(needs, packs, connection, old.reference)
    await eraseOne(old)
  })
  const closed = await sql<Old>`select id, reference, scheme, party from casework_case
    where closed < ${daysBefore(now, closedDays)} and erased is null order by closed, id limit ${batch}`.execute(db)
  return [
    { what: 'drafts-warned', count: warned },
    { what: 'drafts', count: emptied },
    { what: 'closed-cases', count: await each(closed.rows, eraseOne) },
  ]
}
