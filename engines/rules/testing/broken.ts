import type { FaultCode } from '../model/fault.ts'

export interface Broken {
  readonly name: string
  /** What stands in the good pack, and what stands there instead. */
  readonly replace: string
  readonly by: string
  readonly code: FaultCode
  /** A part of the line on which the problem must be reported. */
  readonly on: string
}
