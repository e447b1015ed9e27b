import type { FaultCode } from '../model/fault.ts'

/** One thing wrong with a file of a pack. Lines and columns count from 1; `path` is the way through the file's data. */
export interface PackProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly code: FaultCode
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
