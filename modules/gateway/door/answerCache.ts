import type { Usage, Endpoint } from '../model/call.ts'
import type { Caller } from '../model/project.ts'
import type { JsonObject } from './json.ts'

/** An answer from memory, as it is sent. */
export interface CachedAnswer {
  readonly bytes: Buffer
  readonly contentType: string
  readonly usage: Usage | undefined
}

/** Answers of before, for equal calls of the same project where it asked for that. */
export interface AnswerCache {
  /** What to keep an answer by; undefined where this call is not one to be answered from memory. */
  readonly keyOf: (asked: {
    readonly caller: Caller
    readonly endpoint: Endpoint
    readonly body: JsonObject
    readonly isStream: boolean
  }) => string | undefined
  readonly find: (key: string) => CachedAnswer | undefined
  readonly keep: (key: string, answer: CachedAnswer, caller: Caller) => void
}
