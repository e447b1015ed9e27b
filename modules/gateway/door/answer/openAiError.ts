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

/** An error as clients of OpenAI expect it, with our own code in a header. */
export function answerableError(error: FeilunError, language: Language): AnswerableError {
  const { status, cause, remedy } = describe(error.code, language, error.params)
  const kind = kindOf(error.code)
  const details = error.details.map(({ message }) =>
    typeof message === 'string' ? message : inLanguage(message, language),
  )
  const said = details.length > 0 ? details.join(' ') : cause
  const seconds = error.params['seconds']
  const wait = error.code === 'rate-limited' && typeof seconds === 'number' ? Math.ceil(seconds) : kind.retryAfter
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
