import type { Endpoint } from '../../model/call.ts'
import type { JsonObject } from '../json.ts'

/** A question that was read and found to be usable. */
export interface Question {
  readonly endpoint: Endpoint
  readonly model: string
  readonly isStream: boolean
  /** Whether the client itself asked for the chunk that says what was used. */
  readonly wantsUsage: boolean
  /** As it came, and as it was parsed. */
  readonly bytes: Buffer
  readonly body: JsonObject
  /** Whether every reader of the bytes sees what we saw in them; else they are written anew from `body`. */
  readonly isPlain: boolean
  /** How many answers are asked for, and the most tokens of each where the client says so. */
  readonly answers: number
  readonly maxOutput: number | undefined
  readonly images: number
  /** Bytes of the body that are images, which are counted by the image. */
  readonly imageBytes: number
  /** Whether what the model will read is not all in the body: files, and what is kept at the provider. */
  readonly readsMore: boolean
}
