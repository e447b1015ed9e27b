import { inLanguage, type Language, type Text } from '#platform/i18n'
import type { ErrorCode } from './registry.ts'

/** One thing wrong within a larger whole: a field of a form, a line of a file. */
export interface ErrorDetail {
  /** Where: a field name, a JSON pointer, or `file:line`. */
  readonly at: string
  /** What is wrong and what would be right: in every language, or in the reader's where whoever threw it knew the reader. */
  readonly message: Text | string
}

/** A detail as its reader sees it. */
export interface WordedDetail {
  readonly at: string
  readonly message: string
}

/** The details of an error in a language. */
export function detailsOf({ details }: Pick<FeilunError, 'details'>, language: Language): readonly WordedDetail[] {
  return details.map(({ at, message }) => ({
    at,
    message: typeof message === 'string' ? message : inLanguage(message, language),
  }))
}

/** The only error that the domain throws. HTTP and the terminal translate it, once, at the edge. */
export class FeilunError extends Error {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
  readonly details: readonly ErrorDetail[]

  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    details: readonly ErrorDetail[] = [],
    cause?: unknown,
  ) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'FeilunError'
    this.code = code
    this.params = params
    this.details = details
  }
}
