import type { Span } from '../span.ts'

/** Something that has names, such as an office: its id and every way it is written, in any language. */
export interface Named {
  readonly id: string
  readonly names: readonly string[]
}

/** A name found in a text. */
export interface FoundName extends Span {
  readonly id: string
}
