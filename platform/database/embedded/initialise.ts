import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { FeilunError } from '#platform/errors'
import { commandLine, identityOf, type Launch } from './identity.ts'
import { unreachable } from './unreachable.ts'

const prefix = 'new-'

/** The password of a folder: the one that it has, else `made`, which from then on is everyone's. */
export function passwordOf(folder: string, made: string): string {
  const file = join(folder, 'password')
  if (!existsSync(file)) {
    const side = mkdtempSync(join(folder, prefix))
    try {
      writeFileSync(join(side, 'password'), made, { mode: 0o600 })
      linkSync(join(side, 'password'), file) // Whole or not at all, and never over the password of another start.
    } catch (error) {
      if (!existsSync(file)) throw unreachable(String(error), error)
    } finally {
      rmSync(side, { recursive: true, force: true })
    }
  }
  return readFileSync(file, 'utf8')
}

/**
 * Creates the data folder, unless there is one, in a side folder that is renamed at the end: a first start that is killed half-way
 * leaves nothing half-made, and of two first starts at once one gives way to the other.
 */
export function initialise(native: string, launch: Launch, folder: string, password: string): void {
  const data = join(folder, 'postgres')
  const isMade = () => existsSync(join(data, 'PG_VERSION'))
  if (isMade()) return
  dropAbandoned(folder)
  const side = mkdtempSync(join(folder, prefix))
  const passwordFile = join(side, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (launch.uid !== undefined) for (const path of [folder, side, passwordFile]) chownSync(path, launch.uid, launch.uid)
  const [command, args] = commandLine(launch, join(native, 'bin', 'initdb'), [
    '--pgdata',
    join(side, 'postgres'),
    '--username',
    'feilun',
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale',
    'C.UTF-8',
    '--no-instructions',
  ])
  const made = spawnSync(command, args, { encoding: 'utf8', ...identityOf(launch) })
  try {
    if (made.status !== 0) throw unreachable(`initdb: ${made.stderr || String(made.error)}`)
    renameSync(join(side, 'postgres'), data)
  } catch (error) {
    if (!isMade()) throw error instanceof FeilunError ? error : unreachable(String(error), error)
  } finally {
    rmSync(side, { recursive: true, force: true })
  }
}

const hour = 3_600_000

/** What earlier starts left behind when they were killed; a start that is under way takes seconds. */
function dropAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith(prefix) && Date.now() - statSync(path).mtimeMs > hour)
      rmSync(path, { recursive: true, force: true })
  }
}
