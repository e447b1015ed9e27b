import { z } from 'zod'
import { languages } from '#platform/i18n'
import type { Quote } from '../answer/answer.ts'
import { longestCorrection, mostQuotes, type GivenCorrection } from '../corrections/correction.ts'
import { longestQuestion } from '../question.ts'

/** The place of a quote as one field of a form holds it: `SHA256 START END SOURCE`. */
export const quotedPlaceText = ({
  source,
  sha256,
  start,
  end,
}: Pick<Quote, 'source' | 'sha256' | 'start' | 'end'>): string => `${sha256} ${start} ${end} ${source}`

const place = z
  .string()
  .max(400)
  .regex(/^[0-9a-f]{64} \d{1,9} \d{1,9} [a-z0-9-]{1,200}$/)
  .transform((written) => {
    const [sha256 = '', start = '0', end = '1', source = ''] = written.split(' ')
    return { source, sha256, start: Number(start), end: Number(end) }
  })
const typed = z.string().transform((given) => given.toWellFormed().replaceAll('\0', '').trim())

/** The fields of the form. What our own pages wrote into it is checked hard, what a person typed is given back with what is wrong. */
const form = z.object({
  q: typed.pipe(z.string().min(1).max(longestQuestion)),
  language: z.enum(languages),
  method: z.enum(['extractive', 'model', 'rules', 'measures', 'none']),
  quote: z.union([z.array(place).max(mostQuotes), place.transform((one) => [one])]).default([]),
  wrong: typed.default(''),
  right: typed.default(''),
})

export type CorrectionFields = z.output<typeof form>

/** What a correction's form sent; `undefined` where it is no form of ours. */
export function correctionFields(body: unknown): CorrectionFields | undefined {
  const read = form.safeParse(body)
  return read.success ? read.data : undefined
}

export type CorrectionMistake = 'empty' | 'too-long'
export type CheckedCorrection =
  | { readonly ok: true; readonly given: GivenCorrection }
  | { readonly ok: false; readonly mistakes: Readonly<Partial<Record<'wrong' | 'right', CorrectionMistake>>> }

export function checkCorrection({
  q: question,
  language,
  method,
  quote: quotes,
  wrong,
  right,
}: CorrectionFields): CheckedCorrection {
  const isTooLong = (text: string) => text.length > longestCorrection
  const mistakes = {
    ...(wrong === '' ? { wrong: 'empty' as const } : isTooLong(wrong) ? { wrong: 'too-long' as const } : {}),
    ...(isTooLong(right) ? { right: 'too-long' as const } : {}),
  }
  if (Object.keys(mistakes).length > 0) return { ok: false, mistakes }
  return { ok: true, given: { question, language, method, quotes, wrong, ...(right === '' ? {} : { right }) } }
}
