import type { Usage } from '../../model/call.ts'
import type { JsonObject } from '../json.ts'
import { usageFrom } from '../money/usageFrom.ts'

/** What is known of an answer by what went by. */
export interface Produced {
  /** The last that the provider said, whatever chunk it said it in. */
  usage: Usage | undefined
  /** Bytes of text. */
  textBytes: number
}

export const nothingProduced = (): Produced => ({ usage: undefined, textBytes: 0 })

/** Notes what a chunk, or a whole answer, says was used. */
export function noteUsage(produced: Produced, chunk: JsonObject): void {
  const usage = usageFrom(chunk)
  if (usage !== undefined) produced.usage = usage
}
