import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FeilunError } from '#platform/errors'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The pid of a PostgreSQL that still runs on `data`; inside a user namespace the number is the same as outside. */
function runningOn(data: string): number | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) ? pid : undefined
  } catch {
    return pid // No /proc here (a Mac): the pid file and a living process are all that can be known.
  }
}

const parentOf = (pid: number): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
  } catch {
    return 1
  }
}

/** The port of the PostgreSQL that a living Feilun runs on `data`, or `undefined` if there is none. */
export function livingPort(data: string): number | undefined {
  const pid = runningOn(data)
  if (pid === undefined || parentOf(pid) <= 1) return undefined
  const port = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3])
  return Number.isInteger(port) && port > 0 ? port : undefined
}

/**
 * Stops a PostgreSQL that a killed Feilun left behind on this data folder.
 * @throws FeilunError `database-unreachable` where the folder is in use by a Feilun that is alive.
 */
export async function stopLeftover(data: string): Promise<void> {
  const pid = runningOn(data)
  if (pid === undefined) return
  if (parentOf(pid) > 1 && process.platform === 'linux') {
    throw new FeilunError('database-unreachable', { reason: `another Feilun is using ${data} (process ${pid})` })
  }
  process.kill(pid, 'SIGINT')
  const deadline = performance.now() + 20_000
  while (isAlive(pid) && performance.now() < deadline) await new Promise((wake) => setTimeout(wake, 50))
}
