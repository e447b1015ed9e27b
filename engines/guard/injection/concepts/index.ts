import type { Concept } from './concept.ts'
import { framing } from './framing.ts'
import { orders } from './orders.ts'
import { personas } from './personas.ts'
import { planted } from './planted.ts'
import { secrets } from './secrets.ts'

/**
 * Found by their marks and not by words: `[system]`, `assistant:` on a line, `![…](http…)`; where the text begins and where something is
 * quoted, since an order stands at the beginning and a sentence about one quotes it.
 */
const marked: readonly Concept[] = [
  'role-tag',
  'role-colon',
  'image-link',
  'chat-markup',
  'shouting',
  'beginning',
  'quote',
].map((name) => ({
  name,
  words: '',
  terms: '',
}))

/** All concepts in one order. The weights go by it: adding one at the end keeps them, anything else asks for a new fit. */
export const concepts: readonly Concept[] = [...orders, ...secrets, ...personas, ...framing, ...planted, ...marked]
export const mostConcepts = 64
