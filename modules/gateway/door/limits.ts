/** The bounds of the door. Tests and the bench give their own. */
export interface DoorLimits {
  /** Bytes of a question, and milliseconds until all of it must have come. */
  readonly bodyBytes: number
  readonly bodyMs: number
  /** Bytes of all questions that run at once. */
  readonly bodiesBytes: number
  /** Bytes of an answer that is not a stream, and of one event of a stream. */
  readonly answerBytes: number
  readonly eventBytes: number
  /** How far an answer is followed to its end once its client has gone. */
  readonly drainBytes: number
  readonly drainMs: number
  /** How long a client may take nothing of a stream before it counts as gone. */
  readonly clientStallMs: number
  /** Characters of an answer that are kept where the project opted in. */
  readonly keptCharacters: number
}

const megabyte = 1_048_576

export const doorLimits: DoorLimits = {
  bodyBytes: 32 * megabyte,
  bodyMs: 120_000,
  bodiesBytes: 256 * megabyte,
  answerBytes: 64 * megabyte,
  eventBytes: 8 * megabyte,
  drainBytes: 4 * megabyte,
  drainMs: 30_000,
  clientStallMs: 120_000,
  keptCharacters: 1_000_000,
}
