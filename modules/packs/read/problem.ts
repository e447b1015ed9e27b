/** A place in a pack's data: the file, and the keys and list positions that lead to it. */
export interface Place {
  /** Relative to the pack's folder, with `/` between folders. */
  readonly file: string
  readonly path: readonly (string | number)[]
}

/** One thing wrong with a pack: where, which rule it breaks, what was found, and how to put it right. */
export interface Problem {
  readonly file: string
  /** From 1; undefined where no line can be named, as for a file that is not text. */
  readonly line: number | undefined
  readonly column: number | undefined
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly rule: string
  readonly message: string
  readonly remedy: string
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By file, then line, then column; the same problem, found twice at one place, once. */
export function sorted(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>()
  for (const problem of problems) {
    seen.set(JSON.stringify([problem.file, problem.line, problem.column, problem.code, problem.message]), problem)
  }
  return [...seen.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.code, b.code),
  )
}
