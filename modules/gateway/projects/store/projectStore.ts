import type { Selectable } from 'kysely'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { KeyId, ProjectId } from '../../model/ids.ts'
import type { By, Change } from '../model/projects.ts'
import { tables, type KeyRow, type ProjectRow } from './tables.ts'

/** @throws FeilunError `project-unknown` where it is not there or not to be seen */
export async function projectRow(
  connection: Connection,
  id: ProjectId,
  how: 'read' | 'lock' = 'read',
): Promise<Selectable<ProjectRow>> {
  const query = tables(connection).selectFrom('gateway_project').selectAll().where('id', '=', id)
  const row = await (how === 'lock' ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw new FeilunError('project-unknown')
  return row
}

/** With `lock`, nobody else changes it until the transaction ends. @throws FeilunError `project-unknown` */
export async function keyRow(
  connection: Connection,
  id: KeyId,
  how: 'read' | 'lock' = 'read',
): Promise<Selectable<KeyRow>> {
  const query = tables(connection).selectFrom('gateway_key').selectAll().where('id', '=', id)
  const row = await (how === 'lock' ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw new FeilunError('project-unknown')
  return row
}

export const mostProjects = 200

/** The newest first; those that the transaction may see. */
export async function projectRows(
  connection: Connection,
  { party, before }: { readonly party?: string; readonly before?: ProjectId },
): Promise<readonly Selectable<ProjectRow>[]> {
  let query = tables(connection).selectFrom('gateway_project').selectAll().orderBy('number', 'desc').limit(mostProjects)
  if (party !== undefined) query = query.where('party', '=', party)
  if (before !== undefined)
    query = query.where('number', '<', (at) =>
      at.selectFrom('gateway_project').select('number').where('id', '=', before),
    )
  return query.execute()
}

export const mostKeys = 1_000

/** The oldest first. */
export async function keyRows(connection: Connection, project: ProjectId): Promise<readonly Selectable<KeyRow>[]> {
  return tables(connection)
    .selectFrom('gateway_key')
    .selectAll()
    .where('project', '=', project)
    .orderBy('number')
    .limit(mostKeys)
    .execute()
}

export const actorOf = (by: By): string => ('job' in by ? by.job : by.person)
const nameOf = (by: By): string => ('job' in by ? by.job : by.name)

/** Writes down what was done, in the transaction that does it. */
export async function addChange(
  connection: Connection,
  { by, ...change }: { readonly by: By; readonly at: Date } & Pick<Change, 'kind' | 'project' | 'key' | 'what'>,
): Promise<void> {
  await tables(connection)
    .insertInto('gateway_change')
    .values({
      at: change.at,
      actor: actorOf(by),
      name: nameOf(by),
      kind: change.kind,
      project: change.project ?? null,
      key: change.key ?? null,
      what: JSON.stringify(change.what),
      number: 0, // Given by a trigger, in the order of commits.
    })
    .execute()
}

export async function changeRows(
  connection: Connection,
  project: ProjectId,
  before: number,
): Promise<readonly Change[]> {
  const rows = await tables(connection)
    .selectFrom('gateway_change')
    .selectAll()
    .where('project', '=', project)
    .where('number', '<', before)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ number, at, actor, name, kind, project: of, key, what }) => ({
    number,
    at,
    by: actor,
    name,
    kind,
    project: (of ?? undefined) as ProjectId | undefined,
    key: (key ?? undefined) as KeyId | undefined,
    what: what as Change['what'], // Written by `addChange` alone.
  }))
}
