import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { linkLibraries, nativeFolder } from './binaries.ts'
import { chooseLaunch, commandLine, identityOf } from './identity.ts'
import { initialise, passwordOf } from './initialise.ts'
import { livingPort, stopLeftover } from './leftover.ts'
import { supervise } from './supervise.ts'
import { unreachable } from './unreachable.ts'

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

const addressOf = (password: string, port: number): string =>
  `postgresql://feilun:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`

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
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    accessSync(home, constants.W_OK)
  } catch (error) {
    throw unreachable(error instanceof Error ? error.message : home, error)
  }
  const launch = chooseLaunch()
  const data = join(home, 'postgres')
  const password = passwordOf(home, newPassword)
  initialise(native, launch, home, password)
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
  const supervised = await supervise(async () => {
    // A group of its own, so that Ctrl-C on the terminal reaches us first and the server is stopped in order.
    const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...identityOf(launch) })
    await ready(server)
    return server
  })
  return { url: addressOf(password, port), stop: supervised.stop }
}

/** For commands beside a running server: joins the built-in PostgreSQL that it has started on `folder`, or starts one. */
export async function joinPostgres(folder: string, newPassword: string): Promise<EmbeddedPostgres> {
  const home = resolve(folder)
  const port = livingPort(join(home, 'postgres'))
  if (port === undefined) return startPostgres(folder, newPassword)
  return { url: addressOf(readFileSync(join(home, 'password'), 'utf8'), port), stop: async () => {} }
}
