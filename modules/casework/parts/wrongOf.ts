import { describe, detailsOf, type FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'

/** What is wrong, by the name of the field; what is said of no field is said of `otherwise`. */
export function wrongOf(
  error: FeilunError | undefined,
  otherwise: string,
  language: Language,
): ReadonlyMap<string, string> {
  if (error === undefined) return new Map()
  const details = detailsOf(error, language)
  if (details.length > 0) return new Map(details.map(({ at, message }) => [at === '' ? otherwise : at, message]))
  const { cause, remedy } = describe(error.code, language, error.params)
  return new Map([[otherwise, `${cause} ${remedy}`]])
}
