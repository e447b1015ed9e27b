import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { chatUrl, ended, type Contestant } from './contestant.ts'

const source = new URL('peer/', import.meta.url).pathname

/** Installs the peer from its own lock, outside the project's packages, unless it is there. */
function installed(folder: string): string {
  const program = join(folder, 'node_modules/@portkey-ai/gateway/build/start-server.js')
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(source, file), join(folder, file))
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The peer could not be installed.')
  return program
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** The peer as it comes, told by headers where to go, without keys, budgets, a guard or records of its own. */
export async function startPortkey(folder: string, upstream: number): Promise<Contestant> {
  const port = await freePort()
  const child = spawn(process.execPath, [installed(folder), `--port=${port}`, '--headless'], {
    env: { ...process.env, NODE_ENV: 'production', TRUSTED_CUSTOM_HOSTS: 'localhost,127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = chatUrl(port)
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(url.origin).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) break
    await new Promise((wake) => setTimeout(wake, 100))
  }
  if (child.pid === undefined) throw new Error('The peer has no process.')
  return {
    name: 'portkey',
    url,
    headers: {
      authorization: 'Bearer bench',
      'x-portkey-provider': 'openai',
      'x-portkey-custom-host': `http://127.0.0.1:${upstream}/v1`,
    },
    pid: child.pid,
    stop: async () => {
      child.kill()
      await ended(child)
    },
  }
}
