import { questions } from '#engines/rules'
import { FeilunError } from '#platform/errors'
import { asOfFrom, type App } from '#platform/http'
import { languageFrom, type Language } from '#platform/i18n'
import { z } from 'zod'
import { checkedFacts } from '../checkedFacts.ts'
import type { StandDependencies } from '../dependencies.ts'
import { decideAll } from '../standing/standing.ts'
import { standPackOf } from '../standPackOf.ts'
import { decisionOut, questionOut } from './decisionOut.ts'
import { decision, question } from './schemas.ts'

const body = z.strictObject({
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

const answer = z.object({
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

/** `POST /api/stand`: every subject decided for the facts given. Nothing of the body is kept or logged. */
export function standApi(app: App, { packs, today }: Pick<StandDependencies, 'packs' | 'today'>): void {
  app.post(
    '/api/stand',
    {
      schema: {
        tags: ['stand'],
        summary: 'Where do I stand',
        description:
          'Decides every subject of the pack for one party on one day, with reasons, missing facts, the next rung and citations. ' +
          'An unknown fact is never read as yes or no. The facts are used for this answer and not stored.',
        body,
        response: { 200: answer },
      },
    },
    (request, reply) => {
      const loaded = packs.current()
      const pack = standPackOf(loaded)
      const language = languageOf(request.body.lang, request.language)
      const asOf = asOfFrom(request.body.asOf, today)
      const facts = checkedFacts(request.body.facts, pack, language)
      void reply.header('content-language', language).header('cache-control', 'no-store')
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
    },
  )
}
