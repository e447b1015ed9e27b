import type { Language } from '#platform/i18n'
import { describe } from './describe.ts'
import { detailsOf, type FeilunError, type WordedDetail } from './feilunError.ts'

/** RFC 9457 problem details, with Feilun's `code`, `remedy` and the single things wrong. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly remedy: string
  readonly errors?: readonly WordedDetail[]
}

export function problemOf(error: FeilunError, language: Language): Problem {
  const text = describe(error.code, language, error.params)
  return {
    type: `/errors#${text.code}`,
    title: text.title,
    status: text.status,
    detail: text.cause,
    code: text.code,
    remedy: text.remedy,
    ...(error.details.length > 0 ? { errors: detailsOf(error, language) } : {}),
  }
}
