import { questions } from '#engines/rules'
import { FeilunError } from '#platform/errors'
import { asOfFrom } from '#platform/http'
import { languageFrom, type Language } from '#platform/i18n'
import { z } from 'zod'
import { checkedFacts } from '../checkedFacts.ts'
import type { StandDependencies } from '../dependencies.ts'
import { decideAll } from '../standing/standing.ts'
import { standPackOf } from '../standPackOf.ts'
import { decisionOut, questionOut } from './decisionOut.ts'
import { decision, question } from './schemas.ts'

export const standBody = z.strictObject({
  facts: z
    .record(z.string().max(200), z.unknown())
    .describe('Values by fact, as listed at `/api/facts`. Leave out what is unknown'),
  asOf: z.string().max(100).optional().describe('YYYY-MM-DD; today unless given'),
  lang: z
    .string()
    .max(20)
    .optional()
    .describe('Language of the texts: zh-Hant, zh-Hans or en; that of the request unless given'),
})

/** What `POST /api/stand` answers. */
export const standAnswerSchema = z.object({
  asOf: z.string(),
  lang: z.enum(['zh-Hant', 'zh-Hans', 'en']),
  pack: z.object({ id: z.string(), version: z.string(), hash: z.string() }),
  decisions: z.array(decision),
  questions: z.array(question).describe('What is still worth asking, the most telling first'),
})

function languageOf(given: string | undefined, otherwise: Language): Language {
  if (given === undefined) return otherwise
  const language = languageFrom(given)
  if (language === undefined)
    throw new FeilunError('request-invalid', {}, [{ at: '/lang', message: 'zh-Hant, zh-Hans, en' }])
  return language
}

/**
 * Decides every subject of the pack for the facts given, in the language that they ask for or else in `otherwise`. Keeps nothing.
 * @throws FeilunError `fact-unknown`, `facts-invalid`, `date-absurd` or `request-invalid`
 */
export function standAnswer(
  { packs, today }: Pick<StandDependencies, 'packs' | 'today'>,
  given: z.output<typeof standBody>,
  otherwise: Language,
): z.input<typeof standAnswerSchema> {
  const loaded = packs.current()
  const pack = standPackOf(loaded)
  const language = languageOf(given.lang, otherwise)
  const asOf = asOfFrom(given.asOf, today)
  const facts = checkedFacts(given.facts, pack, language)
  return {
    asOf,
    lang: language,
    pack: { id: loaded.id, version: loaded.version, hash: loaded.hash },
    decisions: decideAll(pack, facts, asOf).map((each) => decisionOut(each, pack, language)),
    questions: questions(pack.program, facts, asOf).flatMap((id) => {
      const fact = pack.directory.facts.get(id)
      return fact === undefined ? [] : [questionOut(fact, language)]
    }),
  }
}
