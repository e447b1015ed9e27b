import { formatNumber, inLanguage, type Language } from '#platform/i18n'
import type { FieldProblem } from '../accept/problems.ts'
import { longestText } from '../text/keepReadings.ts'
import { words } from '../words.ts'

/** What is wrong with a field, in the reader's language. */
export function problemWords(problem: FieldProblem, language: Language): string {
  const t = words(language)
  if ('message' in problem)
    return typeof problem.message === 'string' ? problem.message : inLanguage(problem.message, language)
  if (problem.key === 'text-too-long') return t('problem.text-too-long', { most: formatNumber(longestText, language) })
  return t(`problem.${problem.key}`)
}
