import type { Speaker } from '#engines/guard'

/** What is kept of a call where its project opted in: the texts as the guard was given them, and what was answered as far as it went. */
export interface KeptContent {
  readonly texts: readonly { readonly text: string; readonly speaker: Speaker }[]
  readonly answer: string | undefined
}

/** What sealing it is for: `secrets.seal(contentPurpose, JSON.stringify(content))` is a record's `content`. */
export const contentPurpose = 'gateway content'
