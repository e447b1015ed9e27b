import { z } from 'zod'

/** What `/api/reading/:source` answers with: candidates, none of which anyone has confirmed unless its state says so. */
export const quoted = z.object({ start: z.int(), end: z.int(), text: z.string(), sum: z.string() })

export const candidateOut = z.object({
  id: z.string(),
  kind: z.enum(['amount', 'date', 'owner', 'status']),
  about: z.object({ kind: z.enum(['measure', 'proposal']), id: z.string().optional(), words: z.string() }),
  words: z.object({ start: z.int(), end: z.int(), text: z.string() }),
  amount: z
    .object({
      value: z.number(),
      upTo: z.number().optional(),
      unit: z.record(z.string(), z.string()),
      approximation: z.string(),
      money: z.string().optional(),
      figure: z.string().optional(),
    })
    .optional(),
  date: z.object({ from: z.string(), to: z.string(), bound: z.enum(['from', 'until']).optional() }).optional(),
  owner: z.object({ kind: z.string(), office: z.string().optional() }).optional(),
  status: z.string().optional(),
  voice: z.object({ kind: z.string(), by: z.string().optional() }),
  confidence: z.number().describe('0..1, for ranking; not a probability'),
  quotes: z.array(quoted),
  pack: z.enum(['new', 'same', 'cited', 'differs']).describe('What the pack says already'),
  state: z.enum(['open', 'accepted', 'rejected']),
})

export const readingOut = z.object({
  source: z.string(),
  sha256: z.string(),
  written: z.string().describe('The day from which relative dates were counted'),
  engine: z.string().describe('Names the code that read'),
  candidates: z.array(candidateOut),
})
