import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/** Clears away what was left by others, so that each side pays for its own garbage only. */
function clean(): void {
  if (typeof collect === 'function') collect()
}

/** Milliseconds of CPU (user and system) that `work` takes in this process, and what it returns. */
export function cpu<T>(work: () => T): { readonly ms: number; readonly result: T } {
  clean()
  const before = process.cpuUsage()
  const result = work()
  const used = process.cpuUsage(before)
  return { ms: (used.user + used.system) / 1000, result }
}

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const median =
    sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  return { median, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 }
}

export function shown(values: Spread): string {
  return `${figure(values.median)} ms (${figure(values.min)}–${figure(values.max)})`
}

/** Three significant digits. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(3)))
}
