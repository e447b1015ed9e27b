import { FeilunError } from '#platform/errors'

export interface FetchBounds {
  /** The name that the person knows the provider by. */
  readonly provider: string
  readonly timeoutMs: number
  readonly maxBytes: number
}

export type Fetch = (url: string | URL, init?: RequestInit) => Promise<Response>

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError'

async function readBounded(answer: Response, { provider, maxBytes }: FetchBounds): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > maxBytes) throw new FeilunError('provider-failed', { provider, reason: `> ${maxBytes} bytes` })
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/**
 * `fetch` for answers of a provider: all of it within a time and a size, and never from where the answer would lead elsewhere.
 * @throws FeilunError `provider-slow`, or `provider-failed` for what cannot be reached, leads elsewhere, or is too large
 */
export function boundedFetch(bounds: FetchBounds, fetch: Fetch = globalThis.fetch): Fetch {
  const { provider, timeoutMs } = bounds
  return async (url, init) => {
    try {
      const answer = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
      if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400))
        throw new FeilunError('provider-failed', { provider, reason: 'redirect' })
      const body = await readBounded(answer, bounds)
      const hasNoBody = answer.status === 204 || answer.status === 205
      return new Response(hasNoBody ? undefined : body, { status: answer.status, headers: answer.headers })
    } catch (error) {
      if (error instanceof FeilunError) throw error
      if (isTimeout(error)) throw new FeilunError('provider-slow', { provider }, [], error)
      throw new FeilunError('provider-failed', { provider, reason: 'unreachable' }, [], error)
    }
  }
}
