import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FeilunError } from '#platform/errors'
import { processOf } from './processes.ts'

interface Running {
  readonly pid: number
  readonly port: number | undefined
  /** A server whose starter is gone belongs to the first process. */
  readonly isOrphan: boolean
}

/** The PostgreSQL that still runs on `data`; inside a user namespace its number is the same as outside. */
function runningOn(data: string): Running | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [number, , , portLine] = readFileSync(file, 'utf8').split('\n')
  const pid = Number(number)
  if (!Number.isInteger(pid) || pid <= 1) return undefined
  // The number may long be another process's, which is not ours to stop.
  const seen = processOf(pid)
  if (seen === undefined || !seen.command.includes(data)) return undefined
  const port = Number(portLine)
  return { pid, port: Number.isInteger(port) && port > 0 ? port : undefined, isOrphan: seen.parent <= 1 }
}

/** The port of the PostgreSQL that a living Feilun runs on `data`, or `undefined` if there is none. */
export function livingPort(data: string): number | undefined {
  const running = runningOn(data)
  return running === undefined || running.isOrphan ? undefined : running.port
}

/**
 * Stops a PostgreSQL that a killed Feilun left behind on this data folder.
 * @throws FeilunError `database-unreachable` where the folder is in use by a Feilun that is alive.
 */
export async function stopLeftover(data: string): Promise<void> {
  const running = runningOn(data)
  if (running === undefined) return
  if (!running.isOrphan) {
    throw new FeilunError('database-unreachable', {
      reason: `another Feilun is using ${data} (process ${running.pid})`,
    })
  }
  process.kill(running.pid, 'SIGINT')
  const deadline = performance.now() + 20_000
  while (runningOn(data) !== undefined && performance.now() < deadline)
    await new Promise((wake) => setTimeout(wake, 50))
}
