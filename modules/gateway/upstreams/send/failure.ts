/** How an attempt at a provider went wrong. */
export type FailureKind =
  /** No connection. */
  | 'connect'
  /** The connection broke off. */
  | 'reset'
  /** Nothing, or nothing more, in time. */
  | 'slow'
  | 'server-error'
  | 'rate-limited'
  /** Our key, our quota or our name of the model is wrong: the operator has to see to it. */
  | 'our-fault'
  /** What came is not what the protocol says. */
  | 'bad-answer'

export interface Failure {
  readonly kind: FailureKind
  /** Status of the provider's answer, where there was one. */
  readonly status?: number
  readonly retryAfterMs?: number | undefined
}

/** Thrown within `upstreams/` only; `send` translates it. */
export class AttemptFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure, cause?: unknown) {
    super(failure.kind, cause === undefined ? undefined : { cause })
    this.name = 'AttemptFailed'
    this.failure = failure
  }
}

/** Whether the same provider may do better if asked again soon. What was slow once has cost its time already. */
export const isWorthRetrying = ({ kind }: Failure): boolean =>
  kind === 'connect' || kind === 'reset' || kind === 'server-error' || kind === 'rate-limited'

/** Whether it counts against the route. A provider that limits us is well, and only to be left alone. */
export const speaksAgainstRoute = ({ kind }: Failure): boolean => kind !== 'rate-limited'

const codes: Readonly<Record<string, FailureKind>> = {
  UND_ERR_CONNECT_TIMEOUT: 'connect',
  ECONNREFUSED: 'connect',
  ENOTFOUND: 'connect',
  EAI_AGAIN: 'connect',
  EHOSTUNREACH: 'connect',
  ENETUNREACH: 'connect',
  ETIMEDOUT: 'connect',
  UND_ERR_SOCKET: 'reset',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_BODY_TIMEOUT: 'slow',
  UND_ERR_HEADERS_TIMEOUT: 'slow',
}

/** What an error of the connection means. What is not known by name (a broken certificate, a head that is no HTTP) is a bad answer. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AttemptFailed) return error.failure
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { kind: codes[code] ?? 'bad-answer' }
}

/** What a status means that is not good; undefined where it is about the question and is for the client to know. */
export function failureOfStatus(status: number, retryAfterMs: number | undefined): Failure | undefined {
  if (status === 429) return { kind: 'rate-limited', status, retryAfterMs }
  if (status === 408 || status === 409 || status === 425) return { kind: 'server-error', status }
  if (status === 401 || status === 402 || status === 403 || status === 404 || status === 405)
    return { kind: 'our-fault', status }
  if (status >= 500) return { kind: 'server-error', status, retryAfterMs }
  return status >= 400 ? undefined : { kind: 'bad-answer', status }
}
