/** What is done apart from any request, and when. Edit this file to add a module's. */
import { noticesCron } from '#modules/notices'
import { createJobs, type CronTime, type JobLog, type Jobs, type JobTask } from '#platform/jobs'
import type { Modules } from './modulesOf.ts'

const cron: readonly CronTime[] = [
  ...noticesCron,
  { task: 'accounts-expire', everyMinutes: 5 },
  { task: 'accounts-check', at: '03:10' },
  { task: 'cases-lapse', everyMinutes: 10 },
  { task: 'case-projects', everyMinutes: 1 },
  { task: 'case-projects-all', at: '03:50' },
  { task: 'cases-checkpoint', at: '03:40' },
  { task: 'retention', at: '04:10' },
]

/** How far back is looked every minute, in milliseconds: two days. */
const lately = 172_800_000

/** The tasks of all modules. */
const tasksOf = (
  { casework, caseProjects, data, ledger, notices }: Modules,
  now: () => Date,
  log: JobLog,
): readonly JobTask[] => [
  ...notices.tasks,
  {
    name: 'accounts-expire',
    run: async () => {
      await ledger.expire(now())
    },
  },
  {
    name: 'cases-lapse',
    run: async (_payload, ending) => {
      while (!ending.aborted && (await casework.lapseDue(100)) > 0);
    },
  },
  {
    name: 'case-projects',
    run: async (_payload, ending) => {
      await caseProjects.follow(new Date(now().getTime() - lately), ending)
    },
  },
  {
    // Of all cases: what no server was there to see, or could not be done when it was new.
    name: 'case-projects-all',
    run: async (_payload, ending) => {
      await caseProjects.follow(new Date(0), ending)
    },
  },
  {
    name: 'cases-checkpoint',
    run: async () => {
      // Whoever keeps this line elsewhere can show later that nothing before it was changed (decision 152).
      const { number, hash } = await casework.checkpoint()
      log.info({ number, hash }, 'checkpoint of the log of cases')
    },
  },
  {
    name: 'retention',
    run: async (_payload, ending) => {
      const counts = await data.retain(ending)
      log.info({ counts }, 'what was kept long enough was dropped')
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
