// What every command of this project begins with. Plain JavaScript without dependencies, for any Node from 18 on: it installs what the
// lock names, then hands over to the Node that the project pins, so that everyone runs the same thing.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.feilun-lock')

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.platform + process.arch)
    .digest('hex')

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Lets one installation run at a time: a second command that starts meanwhile waits for the first. */
function whileLocked(work) {
  const lock = join(root, '.feilun', 'install.lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0)
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0
      if ((holder > 0 && !alive(holder)) || age > 600_000) rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Installs the packages of the lock if that has not been done yet. Install scripts stay off: nothing that we use needs one. */
export function install() {
  if (isInstalled()) return
  whileLocked(() => {
    if (isInstalled()) return
    console.error('feilun: installing packages (once; about a minute) …')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const done = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    if (done.status !== 0) {
      console.error(
        'feilun: npm ci did not succeed; nothing else was changed. Check the network, then run the same command again.',
      )
      process.exit(done.status ?? 1)
    }
    writeFileSync(stamp, lockHash())
  })
}

/** The Node that the project pins, or, where npm has none for this machine, the one that runs this file if it is new enough. */
export function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  console.error(
    `feilun: Node 24 or newer is needed on ${process.platform}-${process.arch}; this is ${process.version}.`,
  )
  process.exit(1)
}

/** The parent of a process, by the kernel's account; npm starts us through a shell, so npm is our parent's parent. */
const parentOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]
  } catch {
    return undefined
  }
}

/** Stops the child when npm, which started us, is gone without having said so (killed): nothing may be left behind. */
function followParent(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const lineage = () => `${process.ppid} ${parentOf(process.ppid)}`
  const first = lineage()
  setInterval(() => {
    if (lineage() !== first) child.kill('SIGTERM')
  }, 500).unref()
}

/**
 * Runs a file of the project under the pinned Node and passes signals and the exit code through. The channel between the two tells the
 * child when this process is gone, however that came about.
 */
export function handOver(file, args = process.argv.slice(2), defaults = {}) {
  install()
  const node = pinnedNode()
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...defaults, ...process.env, PATH: path },
  })
  followParent(child)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
