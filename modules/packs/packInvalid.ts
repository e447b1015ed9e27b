import { FeilunError } from '#platform/errors'
import type { Problem } from './read/problem.ts'

/** The error with which a pack is refused: every problem, as `file:line:column` and what to do. */
export function packInvalid(folder: string, problems: readonly Problem[]): FeilunError {
  return new FeilunError(
    'pack-invalid',
    { pack: folder, count: problems.length },
    problems.map(({ file, line, column, message, remedy }) => ({
      at: `${file}:${line}:${column}`,
      message: `${message} ${remedy}`,
    })),
  )
}
