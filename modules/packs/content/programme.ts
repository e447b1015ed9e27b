import { z } from 'zod'
import { citations, date, httpsAddress, id, looseDate, text } from './basics.ts'
import { figure } from './measure.ts'
import { right } from './right.ts'

const semver = z.string().regex(/^\d+\.\d+\.\d+$/, right('version'))

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const packHead = z.strictObject({
  id,
  version: semver,
  title: text,
  city: text,
  timezone: z
    .string()
    .regex(/^[A-Za-z_]+\/[A-Za-z0-9_/+-]+$/, { error: right('time-zone'), abort: true })
    .refine(isTimeZone, right('known-time-zone')),
  currency: z.string().regex(/^[A-Z]{3}$/, right('currency')),
  start: date,
  /** Sums and figures of measures, by id, that the front page shows. */
  headline: z.array(id).max(3).optional(),
  /** Questions that the sources answer, offered as examples to whoever asks. */
  questions: z.array(text).max(12).optional(),
  /** Who publishes what comes of the programme, and on what terms: it stands in every export of awards. */
  publication: z.strictObject({ publisher: text, url: httpsAddress.optional(), licence: httpsAddress }).optional(),
})

export const source = z.strictObject({
  id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, right('hash')),
  kind: z.enum(['budget', 'official-slides', 'news', 'interview', 'opinion']),
  authority: z.enum(['government', 'reported', 'commentary']),
  publisher: text,
  title: text,
  date: looseDate,
  'date-basis': z.enum(['stated', 'inferred']),
  'date-note': text.optional(),
  language: z.enum(['zh-Hant', 'zh-Hans', 'en']),
})

export const office = z.strictObject({
  id,
  name: text,
  aliases: z.array(z.string().min(1)).default([]),
  kind: z.enum(['bureau', 'department', 'statutory-body', 'committee', 'company', 'university', 'fund', 'other']),
})

export const purpose = z.strictObject({ id, label: text })
export const role = z.strictObject({ id, name: text })

export const party = z.strictObject({
  id,
  label: text,
  description: text,
  /** Whether someone asks for themselves, unless said, or on behalf of others. */
  group: z.enum(['person', 'organisation']).optional(),
  facts: z.record(id, z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
})

export const proposal = z.strictObject({
  id,
  title: text,
  summary: text,
  by: text,
  kind: z.enum(['proposal', 'observation']),
  addresses: z.array(id).default([]),
  figures: z.array(figure).default([]),
  cite: citations,
})

export const guideline = z.strictObject({
  id,
  title: text,
  issuer: id,
  area: text,
  dates: z
    .array(z.strictObject({ date: looseDate, event: z.enum(['issued', 'updated']), cite: citations }))
    .default([]),
  'language-note': text.optional(),
  note: text.optional(),
  cite: citations,
})

export const conflictResolution = z.strictObject({ text, by: text, date })

export const conflict = z.strictObject({
  id,
  title: text,
  explanation: text,
  about: z.array(id).default([]),
  claims: z.array(z.strictObject({ says: text, cite: citations })).min(2),
  status: z.enum(['open', 'resolved']),
  resolution: conflictResolution.optional(),
})

export const series = z.strictObject({
  id,
  label: text,
  unit: text,
  points: z
    .array(
      z.strictObject({
        at: z.int(),
        value: z.number(),
        projected: z.boolean().default(false),
        label: text.optional(),
        cite: citations,
      }),
    )
    .min(1),
  parts: z.array(z.strictObject({ of: z.int(), label: text, value: z.number(), cite: citations })).default([]),
})

export type PackHead = z.output<typeof packHead>
export type SourceEntry = z.output<typeof source>
export type Office = z.output<typeof office>
export type Purpose = z.output<typeof purpose>
export type Role = z.output<typeof role>
export type Party = z.output<typeof party>
export type Proposal = z.output<typeof proposal>
export type Guideline = z.output<typeof guideline>
export type Conflict = z.output<typeof conflict>
export type Series = z.output<typeof series>
