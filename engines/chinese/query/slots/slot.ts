/**
 * What kind of answer a question asks for. `how-much`: money or another quantity; `how-many`: a count or a length of time;
 * `schemes-for-me`: what is open to the asker, who speaks of themself; `which-measures`: a list of what is being done.
 */
export const slots = [
  'how-much',
  'how-many',
  'when',
  'who',
  'where',
  'schemes-for-me',
  'which-measures',
  'yes-no',
] as const
export type Slot = (typeof slots)[number]
