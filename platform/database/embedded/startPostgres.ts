import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { FeilunError } from '#platform/errors'
import { linkLibraries, nativeFolder } from './binaries.ts'
import { chooseLaunch, type Launch } from './identity.ts'
import { livingPort, stopLeftover } from './leftover.ts'

export interface EmbeddedPostgres {
  /** Where to connect: loopback, with a password that is made anew for each data folder. */
  readonly url: string
  /** Stops the server after it has written everything down; resolves once its process is gone. */
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : failed(new Error('no port'))))
    })
  })

const unreachable = (reason: string, cause?: unknown) => new FeilunError('database-unreachable', { reason }, [], cause)

const commandLine = (launch: Launch, program: string, args: readonly string[]): readonly [string, readonly string[]] =>
  launch.command === '' ? [program, args] : [launch.command, [...launch.before, program, ...args]]

const addressOf = (password: string, port: number): string =>
  `postgresql://feilun:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`

const identityOf = (launch: Launch) =>
  launch.uid !== undefined && launch.command === '' ? { uid: launch.uid, gid: launch.uid } : {}

/** Creates the data folder in a side folder first, so that an interrupted first start leaves nothing half-made. */
function initialise(native: string, launch: Launch, folder: string, password: string): void {
  const data = join(folder, 'postgres')
  if (existsSync(join(data, 'PG_VERSION'))) return
  rmSync(data, { recursive: true, force: true })
  const passwordFile = join(folder, 'password')
  const [command, args] = commandLine(launch, join(native, 'bin', 'initdb'), [
    '--pgdata',
    data,
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
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (launch.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, launch.uid, launch.uid)
  const made = spawnSync(command, args, { encoding: 'utf8', ...identityOf(launch) })
  if (made.status !== 0) {
    rmSync(data, { recursive: true, force: true })
    throw unreachable(`initdb: ${made.stderr || String(made.error)}`)
  }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let said = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000)
      if (said.includes('ready to accept connections')) done()
    })
    server.once('error', (error) => failed(unreachable(error.message, error)))
    server.once('exit', () => failed(unreachable(said.trim().split('\n').at(-1) ?? 'it stopped')))
  })
}

/**
 * Starts the built-in PostgreSQL on a free loopback port, creating its data under `folder` the first time.
 * @param password made by the caller for a new folder; one that is already there keeps its own
 * @throws FeilunError `database-unreachable` with PostgreSQL's own reason.
 */
export async function startPostgres(folder: string, newPassword: string): Promise<EmbeddedPostgres> {
  const native = nativeFolder()
  if (native === undefined)
    throw unreachable(`no built-in PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL`)
  linkLibraries(native)
  const home = resolve(folder)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const launch = chooseLaunch()
  const passwordFile = join(home, 'password')
  const data = join(home, 'postgres')
  initialise(native, launch, home, existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8') : newPassword)
  const password = readFileSync(passwordFile, 'utf8')
  await stopLeftover(data)
  const port = await freePort()
  const [command, args] = commandLine(launch, join(native, 'bin', 'postgres'), [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=60',
    '-c',
    'shared_buffers=128MB',
    '-c',
    'timezone=UTC',
    '-c',
    'log_timezone=UTC',
  ])
  // A group of its own, so that Ctrl-C on the terminal reaches us first and the server is stopped in order.
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...identityOf(launch) })
  await ready(server)
  return {
    url: addressOf(password, port),
    stop: () =>
      new Promise((done) => {
        if (server.exitCode !== null || server.signalCode !== null) return done()
        server.once('exit', () => done())
        server.kill('SIGINT') // fast shutdown: clients are cut off, everything committed is kept
      }),
  }
}

/** For commands beside a running server: joins the built-in PostgreSQL that it has started on `folder`, or starts one. */
export async function joinPostgres(folder: string, newPassword: string): Promise<EmbeddedPostgres> {
  const home = resolve(folder)
  const port = livingPort(join(home, 'postgres'))
  if (port === undefined) return startPostgres(folder, newPassword)
  return { url: addressOf(readFileSync(join(home, 'password'), 'utf8'), port), stop: async () => {} }
}
