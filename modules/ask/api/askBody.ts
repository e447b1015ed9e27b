import { checkFacts, type Facts, type PlainDate } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { asOfFrom } from '#platform/http'
import { languageFrom, type Language } from '#platform/i18n'
import { z } from 'zod'
import type { AskOptions } from '../createAsk.ts'

const language = z
  .string()
  .max(20)
  .optional()
  .describe('zh-Hant, zh-Hans or en: used where the question does not tell its language')
const asOf = z
  .string()
  .max(100)
  .optional()
  .describe('The day on which schemes are decided, YYYY-MM-DD; today unless given')
const most = 20
const usual = 5
const manyQuotes = 'At most so many quotes'
const limit = z.int().min(1).max(most).default(usual).describe(manyQuotes)
/** In an address everything is text. */
const limitInAddress = z.coerce.number().int().min(1).max(most).default(usual).describe(manyQuotes)

/** A megabyte is the most that any request may hold; a question that is too long is told so by name. */
const question = z.string().describe('In Traditional Chinese, Cantonese, Simplified Chinese or English')

export const askBody = z.strictObject({
  question,
  language,
  asOf,
  limit,
  facts: z
    .record(z.string().max(200), z.unknown())
    .default({})
    .describe('What is known of the asker, as listed at /api/facts; leave out what is unknown'),
})

export const askQuery = z.strictObject({ q: question, lang: z.string().optional(), asOf, limit: limitInAddress })

const mostProblems = 100

function factsFrom(given: unknown, { program }: LoadedPack): Facts {
  const checked = checkFacts(program, given)
  if (checked.ok) return checked.facts
  const details = checked.problems
    .slice(0, mostProblems)
    .map(({ fact, message }) => ({ at: `/facts/${fact}`, message }))
  throw new FeilunError('facts-invalid', {}, details)
}

function languageOf(given: string | undefined, otherwise: Language): Language {
  if (given === undefined) return otherwise
  const known = languageFrom(given)
  if (known === undefined)
    throw new FeilunError('request-invalid', {}, [{ at: '/language', message: 'zh-Hant, zh-Hans, en' }])
  return known
}

/** What was sent with a question, checked. @throws FeilunError `date-absurd`, `facts-invalid` or `request-invalid` */
export function optionsFrom(
  given: Omit<z.output<typeof askBody>, 'question'>,
  loaded: LoadedPack,
  today: () => PlainDate,
  otherwise: Language,
): AskOptions {
  return {
    language: languageOf(given.language, otherwise),
    asOf: asOfFrom(given.asOf, today),
    facts: factsFrom(given.facts, loaded),
    limit: given.limit,
  }
}
