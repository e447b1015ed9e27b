import { z } from 'zod'
import { languages } from '#platform/i18n'

export const longestCorrection = 2_000
export const mostQuotes = 20

const words = z
  .string()
  .transform((given) => given.toWellFormed().replaceAll('\0', '').trim())
  .pipe(z.string().min(1))

/** An id of a source as it can be stored: no control characters, no half of a surrogate pair. */
const sourceId = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u)

/** The place of a quote in a source. */
export const quotedPlace = z
  .object({
    source: sourceId,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    start: z.int().min(0),
    end: z.int().min(1),
  })
  .refine(({ start, end }) => start < end, { path: ['end'] })

/** What a reader sends: the question, what was quoted, and what is wrong with it. Nothing in it says who they are. */
export const correctionBody = z.strictObject({
  question: words.pipe(z.string().max(longestCorrection)),
  language: z.enum(languages),
  method: z.enum(['extractive', 'model', 'rules', 'measures', 'none']),
  quotes: z.array(quotedPlace).max(mostQuotes),
  wrong: words.pipe(z.string().max(longestCorrection)).describe('What is wrong, in the reader’s words'),
  right: words
    .pipe(z.string().max(longestCorrection))
    .optional()
    .describe('What is right instead, and where it can be read'),
})

export type GivenCorrection = z.output<typeof correctionBody>

export interface Correction extends GivenCorrection {
  readonly id: string
  readonly at: Date
  /** The hash of the pack that was in use. */
  readonly pack: string
}

/** What a reviewer decided. */
export interface Settlement {
  readonly outcome: 'accepted' | 'rejected'
  /** The reviewer's name. */
  readonly by: string
  readonly note?: string | undefined
}

export interface SettledCorrection extends Correction, Settlement {
  readonly settledAt: Date
}
