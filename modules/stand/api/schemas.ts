import { z } from 'zod'
import { citationSchema } from '#modules/evidence'

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const citations = z.array(citationSchema)
const reach = z.enum(['meets', 'needs-judgement', 'needs-facts'])

const truth = z.enum(['true', 'false', 'unknown', 'judgement', 'not-published'])

/** One line of the reasons, in words, with what stands under it. */
export const reason = z
  .object({
    truth,
    words: z.string(),
    detail: z.string().optional().describe('What was said against what is needed'),
    citations,
    get of() {
      return z.array(reason)
    },
  })
  .meta({ id: 'Reason' })

export const rung = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    reaches: reach,
    changes: z.array(z.object({ fact: z.string(), from: value, to: value })),
    effort: z.number(),
    notBefore: z.string().optional(),
    words: z.array(z.string()),
  }),
  z.object({ kind: z.literal('wait'), reaches: reach, until: z.string(), words: z.array(z.string()) }),
])

export const decision = z.object({
  subject: z.string(),
  name: z.string(),
  outcome: z.enum(['meets', 'fails', 'needs-facts', 'needs-judgement']),
  reasons: z.array(reason),
  missing: z.array(z.string()).describe('Facts that could still change the outcome, and only those'),
  nextRung: rung.optional(),
  open: z.array(z.string()).describe('What a role decides, or what is not published yet'),
  citations: citations.describe('Every span that the reasons and the subject rest on, each once'),
})

export const question = z.object({
  fact: z.string(),
  type: z.string(),
  question: z.string(),
  why: z.string().optional(),
  options: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
  unit: z.string().optional(),
  range: z.tuple([value, value]).optional(),
})

export type ReasonOut = z.output<typeof reason>
export type RungOut = z.output<typeof rung>
export type DecisionOut = z.output<typeof decision>
export type QuestionOut = z.output<typeof question>
