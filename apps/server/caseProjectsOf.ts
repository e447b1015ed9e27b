import type { Accounts } from '#modules/accounts'
import type { Casework } from '#modules/casework'
import { createCaseProjects, type CaseProjects, type Gateway } from '#modules/gateway'
import type { Notices } from '#modules/notices'
import type { Database } from '#platform/database'

interface Needs {
  readonly database: Database
  readonly ledger: Accounts
  readonly gateway: Pick<Gateway, 'projects'>
  readonly casework: Pick<Casework, 'given'>
  readonly notices: Pick<Notices, 'tell'>
  readonly now: () => Date
}

/** Projects that follow the cases which give them model calls. */
export const caseProjectsOf = ({ database, ledger, gateway, casework, notices, now }: Needs): CaseProjects =>
  createCaseProjects({
    database,
    ledger,
    projects: gateway.projects,
    given: (asked) => casework.given({ unit: 'usd-micro', ...asked }),
    tell: notices.tell,
    now,
  })
