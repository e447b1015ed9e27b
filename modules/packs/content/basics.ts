import { z } from 'zod'
import { right } from './right.ts'

/** Pieces that every kind of content is made of. What a file says is the input; what the program uses is the output. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const id = z.string().max(100).regex(idPattern, right('id'))

/** A wording in the three languages; 简体 is filled in by the reader (`simplifyTexts.ts`) before this is checked. */
export const text = z.strictObject({
  'zh-Hant': z.string().trim().min(1),
  'zh-Hans': z.string().trim().min(1),
  en: z.string().trim().min(1),
})

/** Whether a string of digits is a day that exists; years from 1900 to 2200. */
const exists = (value: string): boolean => {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
const impossible = { error: right('possible-date'), params: { fault: 'bad-date' } }
export const datePattern = /^\d{4}-\d{2}-\d{2}$/
export const date = z
  .string()
  .regex(datePattern, { error: right('date'), abort: true })
  .refine(exists, impossible)
export const looseDatePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/
/** A date as precise as its source: a year, a month or a day. A bare year stands in quotes, or YAML reads a number. */
export const looseDate = z
  .string()
  .regex(looseDatePattern, { error: right('loose-date'), abort: true })
  .refine(exists, impossible)

/** A span of a source, by offsets (UTF-16 code units, end exclusive) and the first 8 hex digits of its SHA-256. */
export const citation = z
  .strictObject({
    source: id,
    at: z.string().regex(/^\d{1,9}-\d{1,9}$/, right('span')),
    sum: z.string().regex(/^[0-9a-f]{8}$/, right('sum')),
    figure: z.string().min(1).optional(),
  })
  .transform(({ source, at, sum, figure }) => {
    const [start = 0, end = 0] = at.split('-').map(Number)
    return { source, start, end, sum, ...(figure === undefined ? {} : { figure }) }
  })
  .refine(({ start, end }) => start < end, {
    error: right('filled-span'),
    params: { fault: 'citation-reversed' },
    path: ['at'],
  })

export const citations = z.array(citation).min(1)
export const approximation = z.enum(['exact', 'about', 'nearly', 'over'])
/** The pattern adds nothing here: it is what the published schema can say. */
export const httpsAddress = z.url({ protocol: /^https$/, error: right('https'), abort: true }).regex(/^https:\/\//)
/** Whole units of the pack's currency, at most two decimals. */
export const amount = z.number().positive().max(1e13).multipleOf(0.01)

export const notStated = z.strictObject({ 'not-stated': z.literal(true) })
export const notPublished = z.strictObject({ 'not-published': z.literal(true) })
export const none = z.strictObject({ none: z.literal(true) })
export const owner = z.union([z.strictObject({ office: id, cite: citations }), notStated])

export type Citation = z.output<typeof citation>
export type Owner = z.output<typeof owner>
export type Approximation = z.output<typeof approximation>
