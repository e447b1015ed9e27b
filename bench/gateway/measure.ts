import { takenBy, type Contestant } from './contestant.ts'
import { rawConnection, requestBytes, type Timed } from './rawClient.ts'

export interface Figures {
  readonly perSecond: number
  readonly cpuUsPerRequest: number
  readonly firstByte: readonly number[]
  readonly total: readonly number[]
  readonly failed: number
  readonly memoryMb: number
}

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b)

const bodyOf = (isStream: boolean): string =>
  JSON.stringify({
    model: 'bench',
    messages: [
      { role: 'system', content: 'You answer shortly.' },
      {
        role: 'user',
        content: 'What can a small shop in Kwun Tong do with a language model? 觀塘一間小店可以用語言模型做甚麼？',
      },
    ],
    max_tokens: 256,
    ...(isStream ? { stream: true } : {}),
  })

/** Asks over `connections` at once for so many seconds, each as soon as it has its answer. */
export async function measure(
  { url, headers, pid }: Contestant,
  form: 'json' | 'sse',
  connections: number,
  seconds: number,
): Promise<Figures> {
  const bytes = requestBytes(url, headers, bodyOf(form === 'sse'))
  const times: Timed[] = []
  let failed = 0
  const before = takenBy(pid)
  const began = performance.now()
  const end = began + seconds * 1_000
  const one = async (): Promise<void> => {
    let connection = rawConnection(url, bytes)
    while (performance.now() < end) {
      try {
        const timed = await connection.ask()
        if (timed.status === 200 && timed.isWhole) times.push(timed)
        else failed++
      } catch {
        failed++
        connection.close()
        connection = rawConnection(url, bytes)
      }
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, one))
  const took = (performance.now() - began) / 1_000
  const after = takenBy(pid)
  return {
    perSecond: times.length / took,
    cpuUsPerRequest: (1_000 * (after.cpuMs - before.cpuMs)) / Math.max(1, times.length),
    firstByte: ascending(times.map(({ firstByte }) => firstByte)),
    total: ascending(times.map(({ total }) => total)),
    failed,
    memoryMb: after.memoryMb,
  }
}

export const median = (numbers: readonly number[]): number => {
  const sorted = ascending(numbers)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
