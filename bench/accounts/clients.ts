/** What a number of clients got done, each asking again as soon as it has its answer. */
export interface Done {
  readonly perSecond: number
  /** Milliseconds of each, in ascending order. */
  readonly times: Float64Array
}

/** Lets `clients` work for so many seconds. @param act one turn of one client */
export async function clients(
  count: number,
  seconds: number,
  act: (client: number) => Promise<unknown>,
): Promise<Done> {
  const times: number[] = []
  const begun = performance.now()
  const end = begun + seconds * 1_000
  await Promise.all(
    Array.from({ length: count }, async (_, client) => {
      while (performance.now() < end) {
        const start = performance.now()
        await act(client)
        times.push(performance.now() - start)
      }
    }),
  )
  const took = (performance.now() - begun) / 1_000
  return { perSecond: times.length / took, times: Float64Array.from(times).toSorted() }
}

export const quantile = (sorted: Float64Array, q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

export const told = ({ perSecond, times }: Done): string =>
  `${perSecond.toFixed(0).padStart(6)}/s  p50 ${quantile(times, 0.5).toFixed(1)} ms  p99 ${quantile(times, 0.99).toFixed(1)} ms`
