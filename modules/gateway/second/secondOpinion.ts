import type { Doubt, Opinion } from '#engines/guard'
import type { Residency } from '../model/project.ts'

/** Somebody else's opinion of what the guard is not sure of. */
export interface SecondOpinion {
  /** Settles within the time that it was given, and never rejects: why there is no opinion is an answer too. */
  readonly ask: (doubt: Doubt, residency: Residency) => Promise<Opinion>
  readonly close: () => Promise<void>
}

/** An OpenAI-compatible server that gives it. The operator's own, and nobody's budget. */
export interface SecondOpinionSettings {
  /** With its version: `https://host/v1`. */
  readonly url: string
  /** Of the model there. */
  readonly name: string
  readonly key: string | undefined
  /** ISO 3166-1 alpha-2 in lower case: where its machines stand; undefined where nobody has said. */
  readonly region: string | undefined
  /** From the question to the last byte of the answer. */
  readonly timeoutMs: number
}

/** Where no operator has set one: on record wherever a project wanted it. */
export const nobodyToAsk: SecondOpinion = {
  ask: () => Promise.resolve({ kind: 'unasked', why: 'unset' }),
  close: () => Promise.resolve(),
}
