import { z } from 'zod'
import { citationSchema } from '#modules/evidence'
import { textSchema } from '#platform/http'

/** Pieces of the API's answers. */
export const apiCitations = z.array(citationSchema).max(100)
export const apiDate = z.string().describe('YYYY-MM-DD')
export const apiLooseDate = z.string().describe('YYYY-MM-DD, YYYY-MM or YYYY: as precise as the source')
export const approximation = z
  .enum(['exact', 'about', 'nearly', 'over'])
  .describe('How exact the number is, in the words of the source. A sum is only as exact as its parts.')

export const apiNamed = z.object({ id: z.string(), name: textSchema })
export const apiLinked = z.object({ id: z.string(), title: textSchema, href: z.string() })

export const apiOwner = z
  .union([
    z.object({ kind: z.literal('office'), id: z.string(), name: textSchema, cite: apiCitations }),
    z.object({ kind: z.literal('not-stated') }),
  ])
  .describe('Who is accountable, or that no source says it')
