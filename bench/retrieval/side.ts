import type { Database } from '#platform/database'
import type { Passage, Question } from './corpus.ts'
import { processorTime, type ProcessorTime } from './processorTime.ts'

/** One of those that are compared: it indexes, then finds the ids of passages, best first. */
export interface Side {
  readonly name: string
  readonly index: (passages: readonly Passage[]) => Promise<void>
  readonly find: (question: string) => Promise<readonly string[]>
}

/** What one piece of work took, in milliseconds. */
export interface Taken extends ProcessorTime {
  readonly wall: number
}

export async function taken(database: Database, work: () => Promise<void>): Promise<Taken> {
  const before = await processorTime(database)
  const begun = performance.now()
  await work()
  const wall = performance.now() - begun
  const after = await processorTime(database)
  return { wall, ours: after.ours - before.ours, postgres: after.postgres - before.postgres }
}

export interface Asked {
  readonly times: readonly number[]
  /** From 1; infinite where none of the first ten answers. */
  readonly ranks: readonly number[]
}

export async function askAll({ find }: Side, questions: readonly Question[]): Promise<Asked> {
  const times: number[] = []
  const ranks: number[] = []
  for (const { text, answers } of questions) {
    const begun = performance.now()
    const found = await find(text)
    times.push(performance.now() - begun)
    const rank = found.findIndex((id) => answers.includes(id))
    ranks.push(rank < 0 ? Number.POSITIVE_INFINITY : rank + 1)
  }
  return { times, ranks }
}

export const quantile = (values: readonly number[], of: number): string =>
  ([...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(of * values.length) - 1)] ?? 0).toFixed(1)

export const recall = ({ ranks }: Asked, at: number): string =>
  ((100 * ranks.filter((rank) => rank <= at).length) / Math.max(1, ranks.length)).toFixed(1)
