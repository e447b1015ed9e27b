import { join } from 'node:path'
import { problemWords, type Problem } from '#modules/packs'
import type { Language } from '#platform/i18n'

/** Problems as editors and terminals link them: `file:line:column`, what is wrong, the rule, and how to put it right. */
export function problemLines(folder: string, problems: readonly Problem[], language: Language): readonly string[] {
  return problems.flatMap((problem) => {
    const { file, line, column, code } = problem
    const { rule, message, remedy } = problemWords(problem, language)
    return [`${join(folder, file)}:${line}:${column} ${code}: ${message}`, `    ${rule}`, `    → ${remedy}`]
  })
}
