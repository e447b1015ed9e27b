import type { GivenText, Known, Reading } from '#engines/reading'

/** What the thread that reads is asked: a text with everything that its reading depends on. */
export interface Order {
  readonly id: number
  readonly known: Known
  readonly given: GivenText
}

/** What it answers. `engine` names the code that read, by its own hash. */
export type Delivery =
  | { readonly id: number; readonly ok: true; readonly reading: Reading; readonly engine: string }
  | { readonly id: number; readonly ok: false; readonly error: unknown }
