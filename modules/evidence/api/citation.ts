import { z } from 'zod'
import type { CitedSpan } from '../claim.ts'
import { hrefOfSpan } from '../quote.ts'

/** A citation as every answer of the API gives it. */
export const citationSchema = z
  .object({
    source: z.string().describe('The id of a source, see /api/sources/{id}'),
    start: z.int().describe('Where the span begins, in UTF-16 code units of the stored text'),
    end: z.int().describe('Where it ends, exclusive'),
    sum: z.string().describe('The first 8 hex digits of the SHA-256 of the span, as UTF-8'),
    figure: z.string().optional().describe('The number, date or name for which it is cited'),
    href: z.string().describe('The quote in its place'),
  })
  .describe('The span of a source on which a statement rests')

export const citationsOut = (cite: readonly CitedSpan[]): z.output<typeof citationSchema>[] =>
  cite.map((each) => ({ ...each, href: hrefOfSpan(each) }))
