const firstMs = 250
const mostMs = 4_000
/** Longer than this nobody is kept waiting for a provider that said when to come again. */
const mostAskedMs = 10_000

/**
 * How long to wait before a retry, in milliseconds: anything up to a bound that doubles (full jitter, so that those who failed together do not come back
 * together), but not before the provider asked for. Undefined where that is too long to be worth waiting.
 * @param times how often this route was tried, from 1
 * @param random in [0, 1)
 */
export function backoffMs(times: number, askedMs: number | undefined, random: number): number | undefined {
  const jitter = random * Math.min(mostMs, firstMs * 2 ** (times - 1))
  if (askedMs === undefined) return jitter
  return askedMs > mostAskedMs ? undefined : askedMs + jitter
}
