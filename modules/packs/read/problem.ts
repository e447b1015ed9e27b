import type { PackProblem } from '#engines/rules/read'
import type { ProblemKey, Values } from '../words/wording.ts'

/** A place in a pack's data: the file, and the keys and list positions that lead to it. */
export interface Place {
  /** Relative to the pack's folder, with `/` between folders. */
  readonly file: string
  readonly path: readonly (string | number)[]
}

/**
 * One thing wrong with a pack, in its rules or in its content: file, line and column (from 1), the way through the file's
 * data, the rule that is broken, what was found, and how to put it right, in English. `problemWords` says the same in any
 * language, by `key` and `params`.
 */
export type Problem = Omit<PackProblem, 'code' | 'key' | 'params'> & {
  readonly code: string
  readonly key: ProblemKey
  readonly params: Values
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A pack so broken that it has more problems than this has only the first of them told. */
const most = 1_000

/** By file, then line, then column; what two checks found alike at one place, once. */
export function sorted(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(
    problems.map((each) => [JSON.stringify([each.file, each.line, each.column, each.key, each.message]), each]),
  )
  return [...seen.values()]
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code))
    .slice(0, most)
}
