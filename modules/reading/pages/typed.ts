import { describe, detailsOf, type FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import type { Fields } from '../accept/formReader.ts'
import type { FieldProblem } from '../accept/problems.ts'
import type { Typed } from '../parts/BothLanguages.tsx'
import { problemWords } from '../wording/problemWords.ts'

/** Characters that nobody sees and no database keeps; a break or a tab is none of them. */
const plain = (given: string): string => given.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')

/** What a form sent, whatever it is: only words, and lists of them. */
export function fieldsOfBody(body: unknown): Fields {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): readonly (readonly [string, string | readonly string[]])[] => {
      if (typeof value === 'string') return [[name, plain(value)]]
      return Array.isArray(value) ? [[name, value.filter((each) => typeof each === 'string').map(plain)]] : []
    }),
  )
}

export interface FieldMessage {
  readonly field: string
  readonly message: string
}

/** Problems as messages at their fields; several at one field are one. */
export function messagesOf(problems: readonly FieldProblem[], language: Language): readonly FieldMessage[] {
  const byField = Map.groupBy(problems, ({ field }) => field)
  return [...byField].map(([field, each]) => ({
    field,
    message: [...new Set(each.map((problem) => problemWords(problem, language)))].join(' '),
  }))
}

/** A registered error at the field that caused it. */
export function messageOf(error: FeilunError, field: string, language: Language): FieldMessage {
  const { cause, remedy } = describe(error.code, language, error.params)
  const details = detailsOf(error, language).map(({ message }) => message)
  return { field, message: [cause, ...details, remedy].join(' ') }
}

export const typedOf = (fields: Fields, messages: readonly FieldMessage[]): Typed => ({
  fields,
  error: (field) => messages.find((each) => each.field === field)?.message,
})
