import type { JsonObject } from '../json.ts'
import type { SseEvent } from './eventReader.ts'

/** Puts what the guard lets go in place of what a provider sent. @throws FeilunError `guard-blocked`, `guard-failed` */
export interface Rewriter {
  /** The events that leave for one that came, as they are written. Some may wait for `flush`. */
  readonly rewrite: (event: SseEvent, chunk: JsonObject) => string
  /** The same for a chunk of chat of which is known that it says this text of this choice and nothing else. */
  readonly rewriteText: (chunk: JsonObject, index: number, text: string) => string
  /** What waits only because more may have come with it. */
  readonly flush: () => string
  /** What is still held back when the stream ends. */
  readonly end: () => string
}
