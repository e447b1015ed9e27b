import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One who stands between the load and the provider: where to ask, with which headers, and which processes do the work. */
export interface Contestant {
  readonly name: string
  /** `http://127.0.0.1:port/v1/chat/completions` */
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly pid: number
  readonly stop: () => Promise<void>
}

export const chatUrl = (port: number): URL => new URL(`http://127.0.0.1:${port}/v1/chat/completions`)

export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()))

/** Starts one of this folder's programs, which says its port as soon as it listens. */
export async function startProgram(file: string, ...args: readonly string[]) {
  const child = fork(new URL(file, import.meta.url).pathname, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const port = await new Promise<number>((said, failed) => {
    child.once('message', (message) => said(Number(message)))
    child.once('exit', (code) => failed(new Error(`${file} ended with ${code}.`)))
  })
  if (child.pid === undefined) throw new Error(`${file} has no process.`)
  return {
    port,
    pid: child.pid,
    stop: async () => {
      child.kill()
      await ended(child)
    },
  }
}

/** A process and its threads, as Linux counts them: processor time in milliseconds, memory in MB. */
export function takenBy(pid: number): { readonly cpuMs: number; readonly memoryMb: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const resident = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return { cpuMs: 10 * (Number(fields[11]) + Number(fields[12])), memoryMb: Number(resident ?? 0) / 1_024 }
}
