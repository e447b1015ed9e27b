/** A true span of a source as a model is shown it: under a name made for this one request. */
export interface OfferedSpan {
  readonly id: string
  readonly text: string
}

/**
 * What a language model may do here. It writes nothing that is shown: it may say the question in other words, to search once more, and
 * name spans from a closed list, best first. Both reject where the model fails, and never take longer than `signal` lets them.
 */
export interface Model {
  readonly rewrite: (question: string, signal: AbortSignal) => Promise<string | undefined>
  readonly choose: (question: string, spans: readonly OfferedSpan[], signal: AbortSignal) => Promise<readonly string[]>
}
