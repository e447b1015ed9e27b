import { spawnSync } from 'node:child_process'

/** How to run a PostgreSQL program: PostgreSQL refuses to run as root, so there it is given another identity. */
export interface Launch {
  readonly command: string
  readonly before: readonly string[]
  readonly uid?: number
}

const nobody = 65_534
const works = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/**
 * Chooses the way to run PostgreSQL's programs. `setpriv --pdeathsig` makes the kernel stop the server if we are killed; as root a
 * user namespace keeps the files root's own; where namespaces are off, the program runs as nobody and its folder must be nobody's.
 */
export function chooseLaunch(): Launch {
  const isRoot = process.getuid?.() === 0
  const pdeathsig = ['--pdeathsig', 'INT']
  const canSetpriv = process.platform === 'linux' && works('setpriv', [...pdeathsig, 'true'])
  if (!isRoot) return canSetpriv ? { command: 'setpriv', before: pdeathsig } : { command: '', before: [] }
  const map = [`--map-user=${nobody}`, `--map-group=${nobody}`]
  if (canSetpriv && works('unshare', [...map, 'setpriv', ...pdeathsig, 'true'])) {
    return { command: 'unshare', before: [...map, 'setpriv', ...pdeathsig] }
  }
  return canSetpriv
    ? {
        command: 'setpriv',
        before: [...pdeathsig, '--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'],
        uid: nobody,
      }
    : { command: '', before: [], uid: nobody }
}

/** A program of PostgreSQL's and its arguments, as this machine has to run it. */
export const commandLine = (
  launch: Launch,
  program: string,
  args: readonly string[],
): readonly [command: string, args: readonly string[]] =>
  launch.command === '' ? [program, args] : [launch.command, [...launch.before, program, ...args]]

/** What `spawn` is told where no program changes the identity for us. */
export const identityOf = (launch: Launch): { readonly uid?: number; readonly gid?: number } =>
  launch.uid !== undefined && launch.command === '' ? { uid: launch.uid, gid: launch.uid } : {}
