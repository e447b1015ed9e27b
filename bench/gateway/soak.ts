import { takenBy, type Contestant } from './contestant.ts'
import { measure } from './measure.ts'

const stepSeconds = 15

/** Asks for so many minutes, JSON and streams in turn, and says what the memory came to after a minute and at the end. */
export async function soak(ours: Contestant, connections: number, minutes: number) {
  const end = performance.now() + minutes * 60_000
  const memory: number[] = []
  let [requests, failed] = [0, 0]
  while (performance.now() < end) {
    for (const form of ['json', 'sse'] as const) {
      const figures = await measure(ours, form, connections, stepSeconds)
      requests += figures.total.length
      failed += figures.failed
    }
    memory.push(takenBy(ours.pid).memoryMb)
    console.log(
      `${(memory.length * 2 * stepSeconds) / 60} min: ${memory.at(-1)?.toFixed(0)} MB, ${requests} requests, ${failed} failed`,
    )
  }
  // The first steps fill what is kept in memory for good: code, keys, connections.
  const settled = memory.slice(2)
  const half = Math.floor(settled.length / 2)
  const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / Math.max(1, of.length)
  const grownMb = mean(settled.slice(half)) - mean(settled.slice(0, half))
  return {
    grownMb,
    line: `soak_min=${minutes} requests=${requests} failed=${failed} memory_mb=${(memory.at(-1) ?? 0).toFixed(0)}`,
  }
}
