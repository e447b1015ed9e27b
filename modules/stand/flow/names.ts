/** The names of the forms' fields. All of them travel in the body; none ever stands in an address. */
export const names = {
  /** The written session as it is now. */
  session: 'session',
  /** The written session that a change is made to. */
  before: 'before',
  /** What the pressed button wants. */
  act: 'do',
  /** The question that is answered. */
  fact: 'fact',
  party: 'party',
} as const

export type Act = 'answer' | 'skip' | 'back' | 'results' | 'more' | 'change' | 'cancel' | 'stay' | 'restart'
