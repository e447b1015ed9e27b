import type { Example } from './example.ts'

/** One text and its logit by a model that had not seen its group. */
export interface Scored {
  readonly example: Example
  readonly logit: number
}
