import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { migrate, openDatabase, startPostgres } from '#platform/database'
import { workOf } from './works.ts'

export type Victim = 'application' | 'database'

/** What a round came to. */
export interface Round {
  readonly victim: Victim
  /** Acknowledged before and after the kill. */
  readonly acknowledged: number
  /** Begun and not acknowledged when all was over; each was asked for again. */
  readonly unanswered: number
  /** Acknowledged ones that were asked for again too. */
  readonly repeated: number
  readonly faults: readonly string[]
}

export interface Killing {
  /** The name of the work. */
  readonly work: string
  readonly rounds: number
  /** Where PostgreSQL keeps its files. */
  readonly home: string
  readonly password: string
  readonly random: () => number
  readonly told?: (round: Round) => void
}

const children = 2

/** A process that acts until it is killed, and what it has said. */
function startChild(work: string, url: string, prefix: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), work, url, prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const begun = new Set<string>()
  const done = new Map<string, string>()
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [what = '', key = '', ...rest] = line.split(' ')
    if (what === 'begin') begun.add(key)
    if (what === 'done') done.set(key, rest.join(' '))
  })
  const heard = once(lines, 'close')
  return {
    begun,
    done,
    /** May be called again. */
    end: async () => {
      child.kill('SIGKILL')
      await heard
    },
    isGone: () => child.exitCode !== null || child.signalCode !== null,
  }
}
type Child = ReturnType<typeof startChild>

async function untilDone(group: readonly Child[], wanted: number): Promise<void> {
  const deadline = performance.now() + 60_000
  while (group.reduce((sum, { done }) => sum + done.size, 0) < wanted) {
    if (performance.now() > deadline || group.some(({ isGone }) => isGone()))
      throw new Error(`Nothing was acknowledged any more, short of ${wanted}.`)
    await pause(2)
  }
}

/** Asks until the database, which may be starting again, has answered. */
async function eventually<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + 30_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await pause(100)
    }
  }
}

const processOf = (home: string): number =>
  Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/**
 * Kills, with SIGKILL, the processes that act, and in every other round PostgreSQL under them, in the middle of their work; asks again for what was not
 * answered and for some that was, and looks for anything lost, doubled or out of order. Whatever was found before is looked at again in every round.
 */
export async function killRounds({
  work: name,
  rounds,
  home,
  password,
  random,
  told,
}: Killing): Promise<readonly Round[]> {
  const work = workOf(name)
  const server = await startPostgres(home, password)
  await migrate(server.url, work.migrations)
  const database = openDatabase(server.url)
  const found: Round[] = []
  const acknowledged = new Map<string, string>()
  let group: readonly Child[] = []
  try {
    await work.prepare(database)
    const act = work.actor(database)
    for (let at = 0; at < rounds; at += 1) {
      const victim: Victim = at % 2 === 0 ? 'application' : 'database'
      group = Array.from({ length: children }, (_, child) => startChild(name, server.url, `r${at}-c${child}`))
      await untilDone(group, 50 + Math.floor(random() * 300))
      if (victim === 'database') {
        process.kill(processOf(home), 'SIGKILL')
        const before = group.reduce((sum, { done }) => sum + done.size, 0)
        await untilDone(group, before + 50 + Math.floor(random() * 100))
      }
      await Promise.all(group.map(({ end }) => end()))

      const faults: string[] = []
      const unanswered = group.flatMap(({ begun, done }) => [...begun].filter((key) => !done.has(key)))
      const answered = group.flatMap(({ done }) => [...done])
      for (const [key, line] of answered) acknowledged.set(key, line)
      for (const key of unanswered) acknowledged.set(key, await eventually(() => act(key)))
      const repeated = answered.filter(() => random() < 0.2)
      for (const [key, line] of repeated) {
        const again = await eventually(() => act(key))
        if (again !== line) faults.push(`${key} was answered ${line}, and when it was asked for again ${again}`)
      }
      faults.push(...(await eventually(() => work.faults(database, acknowledged))))
      const round = {
        victim,
        acknowledged: answered.length,
        unanswered: unanswered.length,
        repeated: repeated.length,
        faults,
      }
      found.push(round)
      told?.(round)
    }
  } finally {
    await Promise.all(group.map(({ end }) => end()))
    await database.close()
    await server.stop()
  }
  return found
}
