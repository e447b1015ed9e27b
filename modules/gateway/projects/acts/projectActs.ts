import { FeilunError } from '#platform/errors'
import type { ProjectId } from '../../model/ids.ts'
import type { Project } from '../../model/project.ts'
import { checkParty, checkProject } from '../check/settings.ts'
import type { By, Change, NewProject, ProjectSettings, ProjectView } from '../model/projects.ts'
import { actorOf, addChange, projectRow } from '../store/projectStore.ts'
import { tables } from '../store/tables.ts'
import { accountOf, noGuard, projectView, settingsRow } from '../store/views.ts'
import type { ProjectsNeeds } from './needs.ts'
import { as, requireMay } from './permit.ts'

/**
 * Opens a project. Its budget is there before it is, so that no call is let in without one; opening twice with one id is opening once.
 * @throws FeilunError `not-permitted`, `measure-unknown`, `request-invalid`, `account-path-invalid`
 */
export async function openProject(needs: ProjectsNeeds, by: By, asked: NewProject): Promise<ProjectView> {
  const { database, ledger, now, newId, isMeasure } = needs
  const { party, measure, scheme, limit } = asked
  checkParty(party)
  // Opening gives money, so it is never somebody's own affair.
  requireMay(by, 'project.open', { party, scheme })
  if (!isMeasure(measure)) throw new FeilunError('measure-unknown', { measure, id: measure })
  const settings: ProjectSettings = {
    models: undefined,
    residency: { regions: undefined, providers: undefined },
    guard: noGuard,
    content: { keep: 'nothing' },
    cache: undefined,
    ...asked,
  }
  checkProject(settings)
  const id = asked.id ?? (newId() as ProjectId)
  const path = accountOf(measure, party, id)
  await ledger.open({ path, unit: 'usd-micro' })
  if (limit !== undefined && (await ledger.lastLimit(path)) === 0)
    await ledger.limit({ key: `gateway project ${id}`, by: actorOf(by), path, limit })
  return as(database, by, async (connection) => {
    const at = now()
    const made = await tables(connection)
      .insertInto('gateway_project')
      .values({ id, party, measure, scheme: scheme ?? null, state: 'open', opened: at, ...settingsRow(settings) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made !== undefined)
      await addChange(connection, {
        by,
        at,
        kind: 'project-opened',
        project: id,
        key: undefined,
        what: { name: settings.name, measure, ...(limit !== undefined && { limit }) },
      })
    return projectView(await projectRow(connection, id))
  })
}

/** @throws FeilunError `not-permitted`, `project-unknown`, `request-invalid` */
export async function changeProject(
  { database, now }: ProjectsNeeds,
  by: By,
  id: ProjectId,
  given: Partial<ProjectSettings>,
): Promise<ProjectView> {
  return as(database, by, async (connection) => {
    const before = projectView(await projectRow(connection, id, 'lock'))
    requireMay(by, 'project.manage', before)
    const { name, models, residency, guard, content, cache } = { ...before, ...given }
    const settings = { name, models, residency, guard, content, cache }
    checkProject(settings)
    await tables(connection).updateTable('gateway_project').set(settingsRow(settings)).where('id', '=', id).execute()
    await addChange(connection, {
      by,
      at: now(),
      kind: 'project-changed',
      project: id,
      key: undefined,
      what: { ...given },
    })
    return { ...before, ...settings }
  })
}

const kindOf = {
  open: 'project-reopened',
  paused: 'project-paused',
  closed: 'project-closed',
} as const satisfies Record<Project['state'], Change['kind']>

/** @throws FeilunError `not-permitted`, `project-unknown`, `project-closed` for what has been closed */
export async function setState(
  { database, now }: ProjectsNeeds,
  by: By,
  id: ProjectId,
  state: Project['state'],
): Promise<ProjectView> {
  return as(database, by, async (connection) => {
    const before = projectView(await projectRow(connection, id, 'lock'))
    requireMay(by, 'project.manage', before)
    if (before.state === state) return before
    if (before.state === 'closed') throw new FeilunError('project-closed')
    await tables(connection).updateTable('gateway_project').set({ state }).where('id', '=', id).execute()
    await addChange(connection, { by, at: now(), kind: kindOf[state], project: id, key: undefined, what: {} })
    return { ...before, state }
  })
}
