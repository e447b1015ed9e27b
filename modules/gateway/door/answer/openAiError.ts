import { describe, FeilunError, type ErrorCode } from '#platform/errors'
import { inLanguage, type Language } from '#platform/i18n'
import { kindOf } from './errorTable.ts'

/** OpenAI's body of an error, to its very keys. */
export interface OpenAiError {
  readonly error: {
    readonly message: string
    readonly type: string
    readonly param: string | null
    readonly code: string | null
  }
}

export interface AnswerableError {
  readonly code: ErrorCode
  readonly status: number
  readonly body: OpenAiError
  readonly headers: Readonly<Record<string, string>>
}

const textParam = ({ params }: FeilunError, name: string): string | undefined => {
  const value = params[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Any thrown thing as one of ours. What is not registered is `internal`: its own words never leave. */
export const registered = (thrown: unknown): FeilunError =>
  thrown instanceof FeilunError ? thrown : new FeilunError('internal', {}, [], thrown)

/** What the error itself says of how long to wait: until a key may call again, or until providers want to be asked again. */
function secondsToWait({ code, params }: FeilunError): number | undefined {
  const said =
    code === 'rate-limited' ? params['seconds'] : code === 'upstream-failed' ? params['retryAfter'] : undefined
  return typeof said === 'number' ? Math.max(1, Math.ceil(said)) : undefined
}

/** An error as clients of OpenAI expect it, with our own code in a header. */
export function answerableError(error: FeilunError, language: Language): AnswerableError {
  const { status, cause, remedy } = describe(error.code, language, error.params)
  const kind = kindOf(error.code)
  const details = error.details.map(({ message }) =>
    typeof message === 'string' ? message : inLanguage(message, language),
  )
  const said = details.length > 0 ? details.join(' ') : cause
  const wait = secondsToWait(error) ?? kind.retryAfter
  return {
    code: error.code,
    status,
    body: {
      error: {
        message: language === 'en' ? `${said} ${remedy}` : `${said}${remedy}`,
        type: kind.type,
        param: textParam(error, 'param') ?? kind.param ?? null,
        code: textParam(error, 'fault') ?? kind.code,
      },
    },
    headers: {
      'x-feilun-error': error.code,
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
      ...(kind.isFinal === true ? { 'x-should-retry': 'false' } : {}),
    },
  }
}
