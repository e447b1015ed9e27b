import { budgetsOf, setLimit } from './acts/budgetActs.ts'
import { changeKey, makeKey, rotateKey, withdrawKey } from './acts/keyActs.ts'
import type { ProjectsNeeds } from './acts/needs.ts'
import { as, requireMay } from './acts/permit.ts'
import { changeProject, openProject, setState } from './acts/projectActs.ts'
import { projectsHolding } from './holding/projectsHolding.ts'
import type { By, Projects, ProjectView } from './model/projects.ts'
import type { ProjectId } from '../model/ids.ts'
import { changeRows, keyRows, projectRow, projectRows } from './store/projectStore.ts'
import { keyView, projectView } from './store/views.ts'

export type { ProjectsNeeds } from './acts/needs.ts'

/** Projects and keys over their tables (`gatewayMigrations`), with their budgets in the ledger. */
export function createProjects(needs: ProjectsNeeds): Projects {
  const { database } = needs
  const read = <Result>(
    by: By,
    id: ProjectId,
    work: (project: ProjectView, connection: Parameters<Parameters<typeof as>[2]>[0]) => Promise<Result>,
  ): Promise<Result> =>
    as(database, by, async (connection) => {
      const project = projectView(await projectRow(connection, id))
      requireMay(by, 'project.read', project)
      return work(project, connection)
    })
  return {
    holding: projectsHolding,
    open: (by, project) => openProject(needs, by, project),
    list: (by, page = {}) =>
      as(database, by, async (connection) => (await projectRows(connection, page)).map(projectView)),
    project: (by, id) => read(by, id, async (project) => project),
    change: (by, id, settings) => changeProject(needs, by, id, settings),
    setState: (by, id, state) => setState(needs, by, id, state),
    keys: (by, id) =>
      read(by, id, async (project, connection) => (await keyRows(connection, id)).map((row) => keyView(row, project))),
    makeKey: (by, project, key) => makeKey(needs, by, project, key),
    changeKey: (by, key, settings) => changeKey(needs, by, key, settings),
    rotateKey: (by, key, grace) => rotateKey(needs, by, key, grace),
    withdrawKey: (by, key) => withdrawKey(needs, by, key),
    setLimit: (by, at, limit) => setLimit(needs, by, at, limit),
    budgets: (by, project) => budgetsOf(needs, by, project),
    changes: (by, id, before = Number.MAX_SAFE_INTEGER) =>
      read(by, id, (_, connection) => changeRows(connection, id, before)),
  }
}
