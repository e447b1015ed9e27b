import { sql } from 'kysely'
import { erasedName, exportTables, type HeldTable, type Holding } from '#modules/identity'
import { told } from './words.ts'

const held: readonly HeldTable[] = [
  {
    table: 'gateway_project',
    label: told('table.project'),
    named: ['party'],
    shown: {
      columns: ['name', 'measure', 'state', 'models', 'regions', 'providers', 'content_days', 'opened'],
      of: ({ parties }) => sql`party = any(${[...parties]}::uuid[])`,
    },
  },
  {
    table: 'gateway_key',
    label: told('table.key'),
    named: ['person'],
    shown: {
      columns: ['name', 'tail', 'models', 'expires', 'per_minute', 'at_once', 'made', 'withdrawn'],
      of: ({ person, parties }) => sql`person = ${person}::text
        or project in (select id from gateway_project where party = any(${[...parties]}::uuid[]))`,
    },
  },
  {
    table: 'gateway_change',
    label: told('table.change'),
    named: ['actor', 'name'],
    shown: { columns: ['at', 'kind'], of: ({ person }) => sql`actor = ${person}::text` },
  },
]

const erased = ['gateway-keys', 'gateway-projects', 'gateway-changes'] as const

/** Projects and keys. What they did is of the records of calls. */
export const projectsHolding: Holding = {
  id: 'gateway-projects',
  name: told('name'),
  purposes: () => [{ what: told('purpose'), until: told('until') }],
  tables: held,
  exportOf: (connection, subject) => exportTables(connection, held, subject),
  plan: async () => ({
    goes: [told('goes')],
    stays: [{ what: told('stays.changes'), why: told('stays.changes.why') }],
    hindrances: [],
  }),
  // A change with the program's own name beside it tells every node, within a second, that these keys are good no longer.
  erase: async (connection, { person, alone }, now) => {
    const db = connection.tables()
    const parties = [...alone]
    const keys = await sql<{ id: string; project: string }>`
      update gateway_key set withdrawn = coalesce(withdrawn, ${now}), person = null
      where person = ${person}::text
        or (withdrawn is null and project in (select id from gateway_project where party = any(${parties}::uuid[])))
      returning id, project`.execute(db)
    const projects = await sql<{ id: string }>`
      update gateway_project set state = 'closed', name = ${erasedName}
      where party = any(${parties}::uuid[]) and (state <> 'closed' or name <> ${erasedName}) returning id`.execute(db)
    for (const { id, project } of keys.rows)
      await sql`insert into gateway_change (number, at, actor, name, kind, project, key, what)
        values (0, ${now}, 'erasing', 'erasing', 'key-withdrawn', ${project}, ${id}, '{}')`.execute(db)
    for (const { id } of projects.rows)
      await sql`insert into gateway_change (number, at, actor, name, kind, project, key, what)
        values (0, ${now}, 'erasing', 'erasing', 'project-closed', ${id}, null, '{}')`.execute(db)
    const changes = await sql`update gateway_change set name = ${erasedName}
      where actor = ${person}::text and name <> ${erasedName} returning 1`.execute(db)
    const counts = [keys.rows.length, projects.rows.length, changes.rows.length]
    return erased.map((what, at) => ({ what, count: counts[at] ?? 0 }))
  },
  retain: async () => [],
  needs: async (connection, { parties }) => {
    const { rows } =
      await sql`select from gateway_project where party = any(${[...parties]}::uuid[]) and state <> 'closed' limit 1`.execute(
        connection.tables(),
      )
    return rows.length > 0
  },
}
