import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The whole product, or a node of its gateway, as a process of its own, on one port for all of its lives. */
export interface Server {
  readonly origin: string
  readonly start: () => Promise<void>
  /** With SIGKILL. */
  readonly kill: () => Promise<void>
  /** What it said last, where it has ended by itself. */
  readonly ended: () => string | undefined
}

const root = join(import.meta.dirname, '..', '..', '..')

/**
 * @param env what the product is set with, the same each time that it is started
 * @param program what is started, and its arguments
 */
export function serverAt(
  port: number,
  env: Readonly<Record<string, string>>,
  [program = 'apps/build/start.ts', ...args]: readonly string[] = [],
): Server {
  let child: ChildProcess | undefined
  let said = ''
  return {
    origin: `http://127.0.0.1:${port}`,
    start: async () => {
      const started = spawn(process.execPath, [join(root, program), ...args], {
        cwd: root,
        env: { ...process.env, ...env, PORT: String(port), LANG: 'en', LC_ALL: 'en', NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      said = ''
      await new Promise<void>((ready, failed) => {
        const hear = (text: string) => {
          said = (said + text).slice(-10_000)
          if (said.includes('ready: http')) ready()
        }
        started.stdout.setEncoding('utf8').on('data', hear)
        started.stderr.setEncoding('utf8').on('data', hear)
        started.once('exit', () => failed(new Error(`The product did not start:\n${said}`)))
      })
    },
    kill: async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    ended: () => (child === undefined || (child.exitCode === null && child.signalCode === null) ? undefined : said),
  }
}
