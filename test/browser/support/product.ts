import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Product {
  readonly origin: string
  readonly stop: () => Promise<number | undefined>
  readonly output: () => string
  readonly kill: (signal: 'SIGKILL') => void
}

const root = join(import.meta.dirname, '..', '..', '..')

/** Starts the whole product as `npm start` does, on a free port and with a database of its own, and waits until it says that it is ready. */
export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<Product> {
  const data = env['FEILUN_DATA'] ?? mkdtempSync(join(tmpdir(), 'feilun-product-'))
  const child = spawn(process.execPath, [join(root, 'apps/build/start.ts')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      FEILUN_DATA: data,
      FEILUN_LOG: 'warn',
      FEILUN_RATE_PER_MINUTE: '1000000',
      LANG: 'en',
      LC_ALL: 'en',
      NODE_ENV: 'test',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | undefined>((done) => child.once('exit', (code) => done(code ?? undefined)))
  const origin = await new Promise<string>((ready, failed) => {
    const hear = (text: string) => {
      output += text
      const said = /ready: (http:\/\/\S+)/.exec(output)
      if (said?.[1]) ready(said[1])
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    void exited.then(() => failed(new Error(`The product did not start:\n${output}`)))
  })
  return {
    origin,
    output: () => output,
    kill: (signal) => void child.kill(signal),
    stop: async () => {
      child.kill('SIGTERM')
      const code = await exited
      if (env['FEILUN_DATA'] === undefined) rmSync(data, { recursive: true, force: true })
      return code
    },
  }
}
