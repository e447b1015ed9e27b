/** What is done apart from any request, and when. Edit this file to add a module's. */
import { noticesCron } from '#modules/notices'
import { createJobs, type CronTime, type JobLog, type Jobs, type JobTask } from '#platform/jobs'
import type { Modules } from './modulesOf.ts'

const cron: readonly CronTime[] = [
  ...noticesCron,
  { task: 'accounts-expire', everyMinutes: 5 },
  { task: 'accounts-check', at: '03:10' },
]

/** The tasks of all modules. */
const tasksOf = ({ ledger, notices }: Modules, now: () => Date, log: JobLog): readonly JobTask[] => [
  ...notices.tasks,
  {
    name: 'accounts-expire',
    run: async () => {
      await ledger.expire(now())
    },
  },
  {
    name: 'accounts-check',
    run: async () => {
      const faults = await ledger.check()
      if (faults.length > 0) log.error({ faults }, 'the accounts do not add up')
    },
  },
]

/** The worker over one database; it does nothing before it is started. */
export const jobsOf = (modules: Modules, url: string, now: () => Date, log: JobLog): Jobs =>
  createJobs({
    url,
    tasks: tasksOf(modules, now, log),
    cron,
    timezone: () => modules.packs.current().content.pack.timezone,
    now,
    log,
  })
