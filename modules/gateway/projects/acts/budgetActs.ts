import type { AccountView, Minor } from '#modules/accounts'
import { FeilunError } from '#platform/errors'
import { askBack } from '../../admission/leases/wants.ts'
import type { KeyId, ProjectId } from '../../model/ids.ts'
import { checkParty } from '../check/settings.ts'
import type { BudgetLevel, By } from '../model/projects.ts'
import { actorOf, addChange, keyRow, projectRow } from '../store/projectStore.ts'
import { accountOf, keyView, projectView } from '../store/views.ts'
import type { ProjectsNeeds } from './needs.ts'
import { as, mayDo, requireMay } from './permit.ts'

interface Level {
  readonly path: string
  readonly project: ProjectId | undefined
  readonly key: KeyId | undefined
}

/** The account of a level, for somebody who may set its limit. @throws FeilunError `not-permitted`, `project-unknown`, `measure-unknown` */
async function levelFor({ database, isMeasure }: ProjectsNeeds, by: By, at: BudgetLevel): Promise<Level> {
  switch (at.level) {
    case 'measure':
    case 'organisation': {
      if (!('job' in by) && !by.grants.some(({ role, scheme }) => role === 'administrator' && scheme === undefined))
        throw new FeilunError('not-permitted')
      if (!isMeasure(at.measure)) throw new FeilunError('measure-unknown', { measure: at.measure, id: at.measure })
      if (at.level === 'measure') return { path: accountOf(at.measure), project: undefined, key: undefined }
      checkParty(at.party)
      return { path: accountOf(at.measure, at.party), project: undefined, key: undefined }
    }
    case 'project':
      return as(database, by, async (connection) => {
        const project = projectView(await projectRow(connection, at.project))
        requireMay(by, 'project.open', project)
        return { path: project.account, project: project.id, key: undefined }
      })
    case 'key':
      return as(database, by, async (connection) => {
        const row = await keyRow(connection, at.key)
        const project = projectView(await projectRow(connection, row.project as ProjectId))
        requireMay(by, 'project.manage', project)
        return { path: keyView(row, project).account, project: project.id, key: at.key }
      })
  }
}

/** How long nodes have to give back what they do not use. */
const recallMs = 1_000

/** @throws FeilunError `not-permitted`, `project-unknown`, `measure-unknown`, `limit-too-low` */
export async function setLimit(
  needs: ProjectsNeeds,
  by: By,
  at: BudgetLevel,
  limit: Minor | undefined,
): Promise<AccountView> {
  const { database, ledger, now, newId } = needs
  const { path, project, key } = await levelFor(needs, by, at)
  await ledger.open({ path, unit: 'usd-micro' })
  const set = () =>
    database.transaction(async (connection) => {
      await addChange(connection, {
        by,
        at: now(),
        kind: 'limit-set',
        project,
        key,
        what: { level: path, limit: limit ?? 'none' },
      })
      return ledger.within(connection).limit({ key: `gateway limit ${newId()}`, by: actorOf(by), path, limit })
    })
  try {
    return await set()
  } catch (error) {
    if (!(error instanceof FeilunError) || error.code !== 'limit-too-low') throw error
    // What nodes have leased counts as held. They are asked for what they do not use; what calls may still cost stays.
    await askBack(database, { id: newId(), node: undefined, level: path, waitMs: recallMs })
    return set()
  }
}

/** The levels above a project are shown to those whose they are. @throws FeilunError `project-unknown`, `not-permitted` */
export async function budgetsOf(
  { database, ledger }: ProjectsNeeds,
  by: By,
  id: ProjectId,
): Promise<readonly AccountView[]> {
  const project = await as(database, by, async (connection) => projectView(await projectRow(connection, id)))
  requireMay(by, 'project.read', project)
  const { measure, party, account } = project
  const mine = 'job' in by || by.mandates.some((mandate) => mandate.party === party)
  const office = mayDo(by, 'gateway.read', project)
  const above = [...(office ? [accountOf(measure)] : []), ...(office || mine ? [accountOf(measure, party)] : [])]
  return [
    ...(await Promise.all([...above, account].map((path) => ledger.account(path)))),
    ...(await ledger.below(account, 1)),
  ]
}
