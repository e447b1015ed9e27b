import type { FaultCode } from '../model/fault.ts'
import type { FaultKey, Params } from '../model/wording.ts'

/**
 * One thing wrong with a file of a pack. Lines and columns count from 1; `path` is the way through the file's data. `rule`,
 * `message` and `remedy` are its English wording; `key` and `params` are what another language words it by.
 */
export interface PackProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly code: FaultCode
  readonly key: FaultKey
  readonly params: Params
  readonly rule: string
  readonly message: string
  readonly remedy: string
}

export interface PackFile {
  readonly path: string
  readonly text: string
}

/** A pack so broken that it has more faults than this is not read to its end. */
export const MOST_PROBLEMS = 1000
