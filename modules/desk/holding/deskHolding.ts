import { sql } from 'kysely'
import { erasedName, type HeldTable, type Holding } from '#modules/identity'
import type { Connection } from '#platform/database'
import { told } from './words.ts'

/** A column in which a reviewer’s name stands as text, since the record is older than people were known here. */
export interface WrittenName {
  readonly table: string
  readonly column: string
  /** When it was done. */
  readonly at: string
}

/** Whether somebody else of that name is here: then a name alone does not say whose record it is. */
async function isShared(connection: Connection, name: string, person: string): Promise<boolean> {
  const { rows } = await sql`select 1 from identity_person
    where name = ${name} and id <> ${person} and erased_at is null limit 1`.execute(connection.tables())
  return rows.length > 0
}

/** What reviewers decided at the desks, under their name as text. @param written where modules write one */
export function deskHolding(written: readonly WrittenName[]): Holding {
  const tables: readonly HeldTable[] = written.map(({ table, column, at }) => ({
    table,
    label: told('table'),
    named: [column],
    shown: { columns: [at], of: ({ name }) => sql`${sql.ref(column)} = ${name}` },
  }))
  return {
    id: 'desk',
    name: told('name'),
    purposes: () => [{ what: told('purpose'), until: told('until') }],
    tables,
    exportOf: async (connection, { name }) => {
      const rows: Record<string, unknown>[] = []
      for (const { table, column, at } of written) {
        const found = await sql<Record<string, unknown>>`select ${sql.val(table)}::text as "where", ${sql.ref(at)} as at
          from ${sql.table(table)} where ${sql.ref(column)} = ${name}`.execute(connection.tables())
        rows.push(...found.rows)
      }
      return { desk: { label: told('table'), rows } }
    },
    plan: async (connection, { name, person }) => ({
      goes: [],
      stays: [
        { what: told('stays'), why: told('stays.why') },
        ...((await isShared(connection, name, person)) ? [{ what: told('shared'), why: told('shared.why') }] : []),
      ],
      hindrances: [],
    }),
    erase: async (connection, { name, person }) => {
      if (await isShared(connection, name, person)) return []
      let count = 0
      for (const { table, column } of written) {
        const { rows } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${erasedName}
          where ${sql.ref(column)} = ${name} returning 1`.execute(connection.tables())
        count += rows.length
      }
      return [{ what: 'desk', count }]
    },
    retain: () => Promise.resolve([]),
  }
}
