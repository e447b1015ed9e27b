import { z } from 'zod'
import { citationSchema } from '#modules/evidence'
import { textSchema } from '#platform/http'
import { apiCitations, apiDate, apiLinked, apiLooseDate, apiNamed } from './basics.ts'
import { apiFigure } from './measure.ts'

export const apiProposal = z
  .object({
    id: z.string(),
    title: textSchema,
    summary: textSchema,
    by: textSchema,
    kind: z.enum(['proposal', 'observation']),
    governmentPolicy: z.literal(false),
    addresses: z.array(apiLinked).max(100),
    figures: z.array(apiFigure).max(100),
    cite: apiCitations,
  })
  .describe('What a commentator proposes or observes. It is not government policy.')

export const apiConflict = z
  .object({
    id: z.string(),
    title: textSchema,
    explanation: textSchema,
    about: z.array(apiLinked).max(100),
    claims: z.array(z.object({ says: textSchema, cite: apiCitations })).max(20),
    status: z.enum(['open', 'resolved']),
    resolution: z.object({ text: textSchema, by: textSchema, date: apiDate }).optional(),
  })
  .describe('Two sources, or two readings of one, that disagree')

export const apiGuideline = z.object({
  id: z.string(),
  title: textSchema,
  issuer: apiNamed,
  area: textSchema,
  dates: z.array(z.object({ date: apiLooseDate, event: z.enum(['issued', 'updated']), cite: apiCitations })).max(100),
  languageNote: textSchema.optional(),
  note: textSchema.optional().describe('How a reading was reached'),
  cite: apiCitations,
})

export const apiSeries = z.object({
  id: z.string(),
  label: textSchema,
  unit: textSchema,
  points: z
    .array(
      z.object({
        at: z.int().describe('The year'),
        value: z.number(),
        projected: z.boolean().describe('A source expects it; nobody has counted it'),
        label: textSchema.optional(),
        cite: apiCitations,
      }),
    )
    .max(1_000),
  parts: z
    .array(
      z.object({
        of: z.int().describe('The year'),
        label: textSchema,
        value: z.number(),
        cite: z.array(citationSchema).max(100),
      }),
    )
    .max(1_000),
})
