/** What turns texts into vectors, so that texts of like meaning lie near each other. */
export interface Embedder {
  /** Vectors of different models are never compared. */
  readonly model: string
  /** One vector for each text, in order. It may fail, hang or answer nonsense; its caller bears with all of that. */
  readonly embed: (texts: readonly string[], signal: AbortSignal) => Promise<readonly (readonly number[])[]>
}

/** The vector with a length of 1, or `undefined` where it has none. */
export function unitVector(vector: readonly number[]): Float32Array | undefined {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return Number.isFinite(length) && length > 0 ? Float32Array.from(vector, (value) => value / length) : undefined
}

/** Runs `work`, but waits for it no longer than the signal says, even where it does not heed the signal. */
export async function within<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let give: () => void = () => {}
  const given = new Promise<never>((_, refuse) => {
    give = () => refuse(signal.reason)
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true })
  })
  try {
    return await Promise.race([work, given])
  } finally {
    signal.removeEventListener('abort', give)
    work.catch(() => {})
  }
}
