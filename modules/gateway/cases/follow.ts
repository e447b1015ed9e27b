import { usualPolicy } from '#engines/guard'
import type { ProjectId } from '../model/ids.ts'
import { minor } from '#modules/accounts'
import { addChange } from '../projects/store/projectStore.ts'
import { accountOf } from '../projects/store/views.ts'
import type { CaseProjectsNeeds, GivenCalls, ProjectNotice } from './needs.ts'
import { addCaseProject, beginClosing, caseProject, raiseCaseProject } from './store.ts'

/** Whose act it is: what a case decided, people decided there. */
export const cases = { job: 'cases' } as const

/** A case's id is its project's: opening twice is opening once. */
export const projectOf = ({ case: id }: Pick<GivenCalls, 'case'>): ProjectId => id as ProjectId

const notice = (kind: ProjectNotice['kind'], given: GivenCalls): ProjectNotice => ({
  to: { party: given.party },
  kind,
  params: { reference: given.reference, scheme: given.scheme },
  href: `/gateway/projects/${projectOf(given)}`,
})

/** Opens the project of a case, with what was given as its limit. */
async function open({ projects, database, now, tell }: CaseProjectsNeeds, given: GivenCalls): Promise<void> {
  const [measure = ''] = given.account.split('/')
  await projects.open(cases, {
    id: projectOf(given),
    name: given.reference,
    party: given.party,
    measure,
    scheme: given.scheme,
    limit: given.amount,
    // From the first call on; whoever manages the project chooses others as they see fit.
    guard: usualPolicy('student'),
  })
  // Last, and only once: if this process ends before it, the next round opens what is open, and tells of it.
  await database.transaction(async (connection) => {
    const isNew = await addCaseProject(connection, { case: given.case, given: given.amount, at: now() })
    if (isNew) await tell(connection, notice('project-opened', given))
  })
}

/** What a later stage has given comes on top of whatever the limit is now: somebody may have changed it since. */
async function raise(
  { database, ledger, now, tell }: CaseProjectsNeeds,
  given: GivenCalls,
  path: string,
): Promise<void> {
  await database.transaction(async (connection) => {
    const known = await caseProject(connection, given.case, 'lock')
    if (known?.state !== 'open' || known.given >= given.amount) return
    await raiseCaseProject(connection, given.case, given.amount)
    await tell(connection, notice('project-raised', given))
    const within = ledger.within(connection)
    const { limit } = await within.account(path)
    if (limit === undefined) return
    const raised = minor(limit + given.amount - known.given)
    const what = { level: path, limit: raised }
    const project = projectOf(given)
    await addChange(connection, { by: cases, at: now(), kind: 'limit-set', project, key: undefined, what })
    await within.limit({ key: `case project ${given.case}/limit/${given.amount}`, by: cases.job, path, limit: raised })
  })
}

/** Closes it to new calls at once; the rest goes back when those that run are over (`settle.ts`). */
async function close({ projects, database, now, tell }: CaseProjectsNeeds, given: GivenCalls): Promise<void> {
  await projects.setState(cases, projectOf(given), 'closed')
  await database.transaction(async (connection) => {
    const wasOpen = await beginClosing(connection, given.case, given.from, now())
    if (wasOpen) await tell(connection, notice('project-closed', given))
  })
}

export type Followed = 'opened' | 'raised' | 'closed' | 'nothing'

/** Makes a project what its case says. Done twice it is done once. */
export async function followCase(needs: CaseProjectsNeeds, given: GivenCalls): Promise<Followed> {
  const known = await caseProject(needs.database, given.case)
  if (known === undefined) {
    // One that ended before it was seen is opened and closed at once: so the rest goes back the one way that there is.
    await open(needs, given)
    if (given.state === 'stands') return 'opened'
    await close(needs, given)
    return 'closed'
  }
  if (known.state !== 'open') return 'nothing'
  if (given.state === 'ended') {
    await close(needs, given)
    return 'closed'
  }
  if (known.given >= given.amount) return 'nothing'
  const [measure = ''] = given.account.split('/')
  await raise(needs, given, accountOf(measure, given.party, given.case))
  return 'raised'
}
