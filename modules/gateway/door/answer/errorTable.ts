import type { ErrorCode } from '#platform/errors'

/** How an error of ours is told in OpenAI's words: clients choose what to do by `type`, `code` and status. */
export interface OpenAiKind {
  readonly type: 'invalid_request_error' | 'insufficient_quota' | 'requests' | 'server_error'
  readonly code: string | null
  /** The parameter it is about, where the error itself names none. */
  readonly param?: string
  /** Seconds after which it is worth trying again, where the error itself says none. */
  readonly retryAfter?: number
  /** For what the same call will meet again: OpenAI's own clients then do not repeat it by themselves. */
  readonly isFinal?: true
}

const asked = (code: string | null, param?: string): OpenAiKind => ({
  type: 'invalid_request_error',
  code,
  isFinal: true,
  ...(param === undefined ? {} : { param }),
})
const ours: OpenAiKind = { type: 'server_error', code: null }

const table: Readonly<Partial<Record<ErrorCode, OpenAiKind>>> = {
  'model-key-invalid': asked('invalid_api_key'),
  'model-key-expired': asked('invalid_api_key'),
  'project-closed': asked('project_closed'),
  'model-unknown': asked('model_not_found', 'model'),
  'model-not-allowed': asked('model_not_found', 'model'),
  'route-refused': asked('route_refused', 'model'),
  'price-missing': { ...ours, code: 'price_missing', param: 'model', isFinal: true },
  'call-invalid': asked(null),
  'request-invalid': asked(null),
  'request-not-json': asked(null),
  'media-type-unsupported': asked('unsupported_media_type'),
  'request-too-large': asked('request_too_large'),
  'not-found': asked(null),
  'method-not-allowed': asked('method_not_supported'),
  'budget-exceeded': { type: 'insufficient_quota', code: 'insufficient_quota', isFinal: true },
  'rate-limited': { type: 'requests', code: 'rate_limit_exceeded', retryAfter: 1 },
  'guard-blocked': asked('content_filter'),
  'guard-failed': { ...ours, code: 'guard_failed' },
  'upstream-failed': { ...ours, code: 'upstream_failed', retryAfter: 2 },
  'upstream-slow': { ...ours, code: 'upstream_timeout', retryAfter: 2 },
  'not-ready': { ...ours, code: 'not_ready', retryAfter: 2 },
  'ledger-busy': { ...ours, code: 'busy', retryAfter: 1 },
}

/** Whatever else may be thrown is ours to answer for, and says no more than that. */
export const kindOf = (code: ErrorCode): OpenAiKind => table[code] ?? ours
