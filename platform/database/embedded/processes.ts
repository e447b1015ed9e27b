import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process as the system shows it. */
export interface Seen {
  readonly parent: number
  readonly command: string
}

/** By Linux's own account; `undefined` where there is no such process, or no such account. */
export function seenInProc(pid: number): Seen | undefined {
  try {
    // The name in brackets may hold anything; what follows it is the state, then the parent.
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
    return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }
  } catch {
    return undefined
  }
}

/** By `ps`, which every Unix has. */
export function seenByPs(pid: number): Seen | undefined {
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
  const [, parent, command] = /^\s*(\d+)\s+(.*?)\s*$/s.exec(stdout ?? '') ?? []
  return parent === undefined || command === undefined ? undefined : { parent: Number(parent), command }
}

/** What runs under a number; `undefined` where nothing does, or where the system does not say. */
export function processOf(pid: number): Seen | undefined {
  return process.platform === 'linux' ? seenInProc(pid) : seenByPs(pid)
}
