import { z } from 'zod'

/** Pieces of the API's answers. Every text comes in all three languages, whatever language the request asked for. */
export const apiText = z
  .object({ 'zh-Hant': z.string(), 'zh-Hans': z.string(), en: z.string() })
  .describe(
    'A text in all three languages. The API always gives all three; `lang` and Accept-Language do not change it.',
  )

export const apiCitation = z
  .object({
    source: z.string().describe('The id of a source, see /api/sources/{id}'),
    start: z.int().describe('Where the span begins, in UTF-16 code units'),
    end: z.int().describe('Where it ends, exclusive'),
    sum: z.string().describe('The first 8 hex digits of the SHA-256 of the span, as UTF-8'),
    figure: z.string().optional().describe('The number, date or name for which it is cited'),
    href: z.string().describe('The quote in its place'),
  })
  .describe('The span of a source on which a statement rests')

export const apiCitations = z.array(apiCitation).max(100)
export const apiDate = z.string().describe('YYYY-MM-DD')
export const apiLooseDate = z.string().describe('YYYY-MM-DD, YYYY-MM or YYYY: as precise as the source')
export const approximation = z
  .enum(['exact', 'about', 'nearly', 'over'])
  .describe('How exact the number is, in the words of the source. A sum is only as exact as its parts.')

export const apiNamed = z.object({ id: z.string(), name: apiText })
export const apiLinked = z.object({ id: z.string(), title: apiText, href: z.string() })

export const apiOwner = z
  .union([
    z.object({ kind: z.literal('office'), id: z.string(), name: apiText, cite: apiCitations }),
    z.object({ kind: z.literal('not-stated') }),
  ])
  .describe('Who is accountable, or that no source says it')

export type ApiCitation = z.input<typeof apiCitation>
