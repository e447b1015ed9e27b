import { pathText } from '#engines/rules/read'
import { rulesBroken, type ContentCode } from './rulesBroken.ts'
import type { Place, Problem } from './problem.ts'

/** What a check of the content found, before its line is looked up. */
export interface Finding {
  readonly place: Place
  readonly code: ContentCode
  /** What was found, in a whole sentence. */
  readonly message: string
}

/** A file that knows where each part of its data was written; of what is missing, where the nearest thing around it was. */
export interface Lines {
  readonly path: string
  readonly line: (path: Place['path']) => number
  readonly column: (path: Place['path']) => number
}

/** Findings with their lines; those in a file that could not be read at all stand at its beginning. */
export function problemsOf(findings: readonly Finding[], files: readonly Lines[]): readonly Problem[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return findings.map(({ place, code, message }) => {
    const file = byPath.get(place.file)
    return {
      file: place.file,
      line: file?.line(place.path) ?? 1,
      column: file?.column(place.path) ?? 1,
      path: pathText(place.path),
      code,
      ...rulesBroken[code],
      message,
    }
  })
}
