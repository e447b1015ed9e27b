import { z } from 'zod'
import { boilerplateRules, passageKinds } from '#engines/passages'
import { textSchema } from '#platform/http'
import { documentKinds } from '../documents/document.ts'
import { authorities, sourceKinds } from '../source.ts'

const offset = z.int().min(0).describe('In UTF-16 code units of the stored text')
const described = z.object({
  id: z.string(),
  sha256: z.string().describe('Of the UTF-8 bytes of the stored text'),
  kind: z.enum(sourceKinds),
  authority: z.enum(authorities),
  publisher: textSchema,
  title: textSchema,
  date: z.string(),
  dateBasis: z.enum(['stated', 'inferred']),
  dateNote: textSchema.optional(),
  language: z.enum(['zh-Hant', 'zh-Hans', 'en']),
})
const undescribed = z.object({ id: z.string(), sha256: z.string().optional(), kind: z.literal('not-described') })
export const stored = z
  .object({
    characters: offset,
    passages: z.int(),
    form: z.enum(documentKinds),
    encoding: z.string().optional(),
    ingested: z.iso.datetime(),
  })
  .describe('Left out while the text is not ingested')
const claim = z.object({
  start: offset,
  end: offset,
  sum: z.string(),
  figure: z.string().optional(),
  status: z.enum(['verbatim', 'does-not-match', 'not-ingested']),
  kind: z.string(),
  label: textSchema,
  href: z.string(),
})
export const passage = z.object({
  ordinal: z.int(),
  start: offset,
  end: offset,
  kind: z.enum(passageKinds),
  rule: z.enum(boilerplateRules).optional(),
  continues: z.int().optional().describe('The passage whose last sentence goes on in this one'),
})
const fate = z.object({
  start: offset,
  end: offset,
  fate: z.enum(['holds', 'moved', 'lost', 'unchecked']),
  movedTo: z.object({ start: offset, end: offset }).optional(),
})
export const history = z.object({
  origin: z.string(),
  versions: z.array(z.object({ version: z.int(), ingested: z.iso.datetime(), sha256: z.string(), source: z.string() })),
  citations: z.array(fate).describe('Where the newest text is another: what became there of each cited span'),
})

export const params = z.object({ id: z.string().min(1).max(200) })
export const ordinal = z.coerce.number().int().min(1).max(1_000_000)

const inList = { href: z.string(), stored: stored.optional(), claimCount: z.int() }
const listed = z.union([described.extend(inList), undescribed.extend(inList)])

/** The answer of `/api/sources`. */
export const list = z.object({ total: z.int(), page: z.int(), pages: z.int(), sources: z.array(listed) })

const whenOpen = {
  stored: stored.optional(),
  part: z.int().optional(),
  parts: z.int().optional(),
  claimCount: z.int(),
  claims: z.array(claim),
  hasMoreClaims: z.boolean(),
  passages: z.array(passage),
  histories: z.array(history),
}

/** The answer of `/api/sources/:id`. */
export const opened = z.union([described.extend(whenOpen), undescribed.extend(whenOpen)])

/** The answer of `/api/quotes`. */
export const quote = z.object({
  source: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  sha256: z.string().describe('Of the whole stored text'),
  sum: z.string().describe('First 8 hex digits of the SHA-256 of the quote'),
})

export const quoteQuery = z.strictObject({
  source: z.string().min(1).max(200).describe('The id of a source'),
  at: z.string().max(60).describe('START-END: offsets in UTF-16 code units, end exclusive'),
})
