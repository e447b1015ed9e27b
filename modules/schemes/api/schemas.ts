import { z } from 'zod'
import { citationSchema as citation } from '#modules/evidence'
import { textSchema as text } from '#platform/http'

const notPublished = z.object({ kind: z.literal('not-published') })

export const scheme = z.object({
  id: z.string(),
  href: z.string(),
  title: text,
  summary: text,
  status: z.enum(['open', 'upcoming', 'running', 'closed', 'not-published']),
  owner: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('office'), office: z.string(), name: text, citations: z.array(citation) }),
    z.object({ kind: z.literal('not-stated') }),
  ]),
  measure: z.string().optional(),
  gives: z.object({ text, citations: z.array(citation) }),
  money: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('amount'),
      amount: z.number(),
      currency: z.string(),
      approximation: z.enum(['exact', 'about', 'nearly', 'over']),
      per: text,
      citations: z.array(citation),
    }),
    notPublished,
    z.object({ kind: z.literal('none') }),
  ]),
  deadline: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('date'), date: z.string(), citations: z.array(citation) }),
    z.object({ kind: z.literal('words'), words: text, citations: z.array(citation) }),
    notPublished,
    z.object({ kind: z.literal('none') }),
  ]),
  how: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('published'), text, url: z.string().optional(), citations: z.array(citation) }),
    notPublished,
  ]),
  citations: z.array(citation),
})

export type SchemeOut = z.output<typeof scheme>
