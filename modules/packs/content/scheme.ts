import { z } from 'zod'
import { amount, approximation, citations, date, httpsAddress, id, none, notPublished, owner, text } from './basics.ts'

export const scheme = z.strictObject({
  /** A subject of the same id in the rules decides it. */
  id,
  title: text,
  summary: text,
  owner,
  measure: id.optional(),
  status: z.enum(['open', 'upcoming', 'running', 'closed', 'not-published']),
  gives: z.strictObject({ text, cite: citations }),
  money: z.union([z.strictObject({ amount, per: text, approximation, cite: citations }), notPublished, none]),
  deadline: z.union([
    z.strictObject({ date, cite: citations }),
    z.strictObject({ words: text, cite: citations }),
    notPublished,
    none,
  ]),
  how: z.union([z.strictObject({ text, url: httpsAddress.optional(), cite: citations }), notPublished]),
  cite: citations,
})

export type Scheme = z.output<typeof scheme>
