import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { migrate, rowsMigrations } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createJobs, type Jobs } from './createJobs.ts'
import type { JobLog } from './jobLog.ts'
import { jobTask, type JobTask } from './jobTask.ts'
import { jobsMigrations } from './migrations.ts'
import { queueJob } from './queueJob.ts'

let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await scratchDatabase([rowsMigrations, jobsMigrations])
})
afterAll(() => scratch.close())

let done: string[]
let logged: object[]
let jobs: Jobs
/** Resolves with the next call. */
let told: (word: string) => void
const log: JobLog = {
  info: () => {},
  warn: (fields, message) => logged.push({ level: 'warn', message, ...fields }),
  error: (fields, message) => logged.push({ level: 'error', message, ...fields }),
}
const say = jobTask('say', z.object({ word: z.string() }), async ({ word }) => {
  done.push(word)
  told(word)
})
const jobsOf = (...tasks: JobTask[]): Jobs =>
  createJobs({ url: scratch.url, tasks, cron: [], timezone: () => 'UTC', now: () => new Date(), log })
const queue = (word: string, key = word, at?: Date) =>
  queueJob(scratch.database, 'say', { word }, at === undefined ? { key } : { key, at })

beforeEach(() => {
  done = []
  logged = []
  told = () => {}
  jobs = jobsOf(say)
})
afterEach(async () => {
  await jobs.stop()
  const owner = scratch.database.tables<{ 'graphile_worker._private_jobs': object }>()
  await owner.deleteFrom('graphile_worker._private_jobs').execute()
})

it('does what is queued', async () => {
  await queue('one')
  await jobs.runDue()
  await jobs.runDue()
  expect(done).toEqual(['one'])
})

it('does what is queued while it runs, and stops when it is told to', async () => {
  await jobs.start()
  const heard = new Promise<string>((resolve) => {
    told = resolve
  })
  await queue('now')
  expect(await heard).toBe('now')
  await jobs.stop()
  await queue('later')
  expect(done).toEqual(['now'])
})

it('lets what is under way come to its end before it stops', async () => {
  const begun = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  jobs = jobsOf(
    jobTask('say', z.object({ word: z.string() }), async ({ word }) => {
      begun.resolve()
      await finish.promise
      done.push(word)
    }),
  )
  await jobs.start()
  await queue('slow')
  await begun.promise
  const stopped = jobs.stop()
  finish.resolve()
  await stopped
  expect(done).toEqual(['slow'])
})

it('does nothing of a transaction that was not kept', async () => {
  const broken = scratch.database.transaction(async (connection) => {
    await queueJob(connection, 'say', { word: 'lost' }, { key: 'lost' })
    throw new Error('no')
  })
  await expect(broken).rejects.toThrow('no')
  await jobs.runDue()
  expect(done).toEqual([])
})

it('is queued under the role of people only by what does so as the owner, and nothing of the queue is seen there', async () => {
  const owner = scratch.database.tables()
  await sql`create function say_hers() returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic select queue_job('say', '{"word": "hers"}', 'hers', null); end`.execute(owner)
  await sql`grant execute on function say_hers to feilun_rows`.execute(owner)
  const within = (work: Parameters<typeof scratch.database.within>[1]) =>
    scratch.database.within({ person: 'ann' }, work)
  await within((connection) => sql`select say_hers()`.execute(connection.tables()))
  const itself = within((connection) => queueJob(connection, 'say', { word: 'any' }, { key: 'any' }))
  await expect(itself).rejects.toThrow(/permission denied/)
  const look = within((connection) => sql`select * from graphile_worker._private_jobs`.execute(connection.tables()))
  await expect(look).rejects.toThrow(/permission denied/)
  await jobs.runDue()
  expect(done).toEqual(['hers'])
})

it('does only the last of those queued under one key', async () => {
  await queue('first', 'same')
  await queue('second', 'same')
  await jobs.runDue()
  expect(done).toEqual(['second'])
})

it('waits until the time that was asked for', async () => {
  await queue('tomorrow', 'tomorrow', new Date(Date.now() + 86_400_000))
  await jobs.runDue()
  expect(done).toEqual([])
})

it('keeps a job that fails, and logs which it was and nothing of what it was about', async () => {
  jobs = jobsOf(
    jobTask('say', z.object({ word: z.string() }), async ({ word }) => {
      throw new Error(`could not say ${word}`)
    }),
  )
  await queue('secret')
  await jobs.runDue()
  expect(logged).toMatchObject([{ level: 'warn', job: 'say', attempt: 1, name: 'Error' }])
  expect(JSON.stringify(logged)).not.toContain('secret')
  const waiting = await scratch.database
    .tables<{ 'graphile_worker._private_jobs': { attempts: number } }>()
    .selectFrom('graphile_worker._private_jobs')
    .select('attempts')
    .execute()
  expect(waiting).toEqual([{ attempts: 1 }])
})

it('names a registered error by its code', async () => {
  jobs = jobsOf({
    name: 'say',
    run: async () => {
      throw new FeilunError('not-ready')
    },
  })
  await queue('x')
  await jobs.runDue()
  expect(logged).toMatchObject([{ job: 'say', code: 'not-ready' }])
})

it('does each once where two servers work', async () => {
  const other = jobsOf(say)
  const words = Array.from({ length: 40 }, (_, i) => `w${i}`)
  const all = new Promise<void>((resolve) => {
    told = () => done.length === words.length && resolve()
  })
  await Promise.all([jobs.start(), other.start()])
  for (const word of words) await queue(word)
  await all
  await other.stop()
  expect(done.toSorted()).toEqual(words.toSorted())
})

it('takes up its work again after the database has thrown it out', async () => {
  await jobs.start()
  const workers = sql`from pg_stat_activity where datname = current_database() and application_name <> 'feilun'`
  const owner = scratch.database.tables()
  const { rows: thrownOut } = await sql<{ pid: number }>`select pid, pg_terminate_backend(pid) ${workers}`.execute(
    owner,
  )
  expect(thrownOut.length).toBeGreaterThan(0)
  // A backend that is on its way out could still take the job and be gone before the worker hears of it.
  const pids = thrownOut.map(({ pid }) => pid)
  await vi.waitFor(async () => {
    const { rows } = await sql`select pid from pg_stat_activity where pid = any(${pids})`.execute(owner)
    expect(rows).toEqual([])
  })
  const heard = new Promise<string>((resolve) => {
    told = resolve
  })
  await queue('again')
  expect(await heard).toBe('again')
})

it('makes its tables once, however many servers start together', async () => {
  const starts = Array.from({ length: 4 }, () => migrate(scratch.url, [rowsMigrations, jobsMigrations]))
  expect(await Promise.all(starts)).toEqual([0, 0, 0, 0])
})
