import type { Readable } from 'node:stream'
import type { Failure } from './failure.ts'

/** What came of one attempt. */
export type Outcome =
  | {
      readonly kind: 'good'
      readonly status: number
      readonly contentType: string
      readonly body: Readable
      /** All of the body, where it is here already. */
      readonly whole: Buffer | undefined
    }
  /** The question itself was refused: for the client to know, in OpenAI's form. */
  | { readonly kind: 'refusal'; readonly status: number; readonly body: Buffer }
  | { readonly kind: 'failed'; readonly failure: Failure }
