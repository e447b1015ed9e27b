import { FeilunError } from '#platform/errors'
import type { Problem } from './read/problem.ts'
import { problemText } from './words/problemWords.ts'

/** The error with which a pack is refused: every problem, as `file:line:column` and, in each language, what to do. */
export function packInvalid(folder: string, problems: readonly Problem[]): FeilunError {
  return new FeilunError(
    'pack-invalid',
    { pack: folder, count: problems.length },
    problems.map((problem) => ({
      at: `${problem.file}:${problem.line}:${problem.column}`,
      message: problemText(problem),
    })),
  )
}
