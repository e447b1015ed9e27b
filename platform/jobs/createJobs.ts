import { setTimeout as wait } from 'node:timers/promises'
import { parseCronItems, run, runOnce, type Runner, type RunnerOptions, type Task } from 'graphile-worker'
import { isDue, type CronTime } from './cronTime.ts'
import { failureOf, loggerFor, type JobLog } from './jobLog.ts'
import type { JobTask } from './jobTask.ts'

export interface JobsNeeds {
  /** The database's address. */
  readonly url: string
  readonly tasks: readonly JobTask[]
  readonly cron: readonly CronTime[]
  /** The IANA name of the time zone that times of day are meant in; asked for each time. */
  readonly timezone: () => string
  readonly now: () => Date
  readonly log: JobLog
}

export interface Jobs {
  /** Begins to do what is queued, here, until `stop`. Resolves once it has begun. */
  readonly start: () => Promise<void>
  /** Takes up nothing more and resolves once the work that is under way is done; after five seconds that is asked to end. */
  readonly stop: () => Promise<void>
  /** Does what is due now and resolves when nothing is: for commands and tests. */
  readonly runDue: () => Promise<void>
}

/** A time that no server saw, because none ran, is made up for if it is no longer ago than this. */
const backfillPeriod = 86_400_000

/** How long before a worker that ended by itself, because the database went away, is started again: each time longer, up to half a minute. */
const pause = (attempt: number): number => Math.min(500 * 2 ** attempt, 30_000)

/** Does queued work in this process, beside any other server that does the same on this database. */
export function createJobs({ url, tasks, cron, timezone, now, log }: JobsNeeds): Jobs {
  const taskList = Object.fromEntries(
    tasks.map(({ name, run: work }): [string, Task] => [
      name,
      async (payload, { job, abortSignal }) => {
        try {
          await work(payload, abortSignal)
        } catch (error) {
          const { attempts, max_attempts: most } = job
          const fields = { job: name, attempt: attempts, ...failureOf(error) }
          if (attempts >= most) log.error(fields, 'job given up')
          else log.warn(fields, 'job failed, to be tried again')
          throw error
        }
      },
    ]),
  )
  const cronItems = parseCronItems(
    cron.map((time) => ({
      task: time.task,
      identifier: time.task,
      match: (minute) => isDue(time, minute, timezone(), now()),
      options: { backfillPeriod, jobKey: `cron:${time.task}`, maxAttempts: 5 },
    })),
  )
  const options: RunnerOptions = {
    connectionString: url,
    taskList,
    parsedCronItems: cronItems,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    // Without a delay, however short, the worker awaits nobody when it writes down that a job is done: where PostgreSQL is killed at that moment, its
    // error is nobody's, and the whole process ends. With one it is tried again, and then the worker ends, which `watch` sees.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: loggerFor(log),
  }

  const ended = new AbortController()
  let runner: Runner | undefined
  let watching: Promise<void> = Promise.resolve()

  const begin = async (): Promise<Runner> => {
    runner = await run(options)
    return runner
  }

  /** A worker ends by itself where the database goes away under it; then another takes its place. */
  const watch = async (first: Runner): Promise<void> => {
    let current: Runner | undefined = first
    for (let attempt = 0; !ended.signal.aborted; attempt++) {
      const began = now().getTime()
      await current?.promise.catch(() => {})
      if (ended.signal.aborted) return
      if (now().getTime() - began > 60_000) attempt = 0
      log.warn({ attempt }, 'worker ended by itself, to be started again')
      await wait(pause(attempt), undefined, { signal: ended.signal, ref: false }).catch(() => {})
      if (ended.signal.aborted) return
      current = await begin().catch(() => undefined)
      if (ended.signal.aborted) await current?.stop().catch(() => {})
    }
  }

  return {
    start: async () => {
      watching = watch(await begin())
    },
    stop: async () => {
      ended.abort()
      await runner?.stop().catch(() => {}) // It may have ended by itself.
      await watching
    },
    runDue: () => runOnce({ ...options, parsedCronItems: [] }),
  }
}
