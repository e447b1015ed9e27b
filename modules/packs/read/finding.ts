import { rulesBroken, type ContentCode } from './rulesBroken.ts'
import type { Place, Problem } from './problem.ts'

/** What a check of the content found, before its line is looked up. */
export interface Finding {
  readonly place: Place
  readonly code: ContentCode
  /** What was found, in a whole sentence. */
  readonly message: string
}

/** Line and column, from 1, of a place, or of the nearest thing around it that is there. */
export type Locate = (place: Place) => { readonly line: number; readonly column: number } | undefined

export function problemOf({ place, code, message }: Finding, locate: Locate): Problem {
  const at = locate(place)
  return { file: place.file, line: at?.line, column: at?.column, path: place.path, code, ...rulesBroken[code], message }
}
