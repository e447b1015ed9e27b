import { z } from 'zod'
import { apiCitation, apiCitations, apiDate, apiLinked, apiLooseDate, apiNamed, apiText } from './basics.ts'
import { apiFigure } from './measure.ts'

export const apiProposal = z
  .object({
    id: z.string(),
    title: apiText,
    summary: apiText,
    by: apiText,
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
    title: apiText,
    explanation: apiText,
    about: z.array(apiLinked).max(100),
    claims: z.array(z.object({ says: apiText, cite: apiCitations })).max(20),
    status: z.enum(['open', 'resolved']),
    resolution: z.object({ text: apiText, by: apiText, date: apiDate }).optional(),
  })
  .describe('Two sources, or two readings of one, that disagree')

export const apiGuideline = z.object({
  id: z.string(),
  title: apiText,
  issuer: apiNamed,
  area: apiText,
  dates: z.array(z.object({ date: apiLooseDate, event: z.enum(['issued', 'updated']), cite: apiCitations })).max(100),
  languageNote: apiText.optional(),
  note: apiText.optional().describe('How a reading was reached'),
  cite: apiCitations,
})

export const apiSeries = z.object({
  id: z.string(),
  label: apiText,
  unit: apiText,
  points: z
    .array(
      z.object({
        at: z.int().describe('The year'),
        value: z.number(),
        projected: z.boolean().describe('A source expects it; nobody has counted it'),
        label: apiText.optional(),
        cite: apiCitations,
      }),
    )
    .max(1_000),
  parts: z
    .array(
      z.object({
        of: z.int().describe('The year'),
        label: apiText,
        value: z.number(),
        cite: z.array(apiCitation).max(100),
      }),
    )
    .max(1_000),
})
