import { join } from 'node:path'
import type { Problem } from '#modules/packs'

/** Problems as editors and terminals link them: `file:line:column`, what is wrong, the rule, and how to put it right. */
export function problemLines(folder: string, problems: readonly Problem[]): readonly string[] {
  return problems.flatMap(({ file, line, column, code, rule, message, remedy }) => [
    `${join(folder, file)}:${line}:${column} ${code}: ${message}`,
    `    ${rule}`,
    `    → ${remedy}`,
  ])
}
