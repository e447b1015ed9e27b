import type { App } from '#platform/http'
import type { StandDependencies } from '../dependencies.ts'
import { standAnswer, standAnswerSchema, standBody } from './standAnswer.ts'

/** `POST /api/stand`: every subject decided for the facts given. Nothing of the body is kept or logged. */
export function standApi(app: App, dependencies: Pick<StandDependencies, 'packs' | 'today'>): void {
  app.post(
    '/api/stand',
    {
      schema: {
        tags: ['stand'],
        summary: 'Where do I stand',
        description:
          'Decides every subject of the pack for one party on one day, with reasons, missing facts, the next rung and citations. ' +
          'An unknown fact is never read as yes or no. The facts are used for this answer and not stored.',
        body: standBody,
        response: { 200: standAnswerSchema },
      },
    },
    (request, reply) => {
      const answer = standAnswer(dependencies, request.body, request.language)
      void reply.header('content-language', answer.lang).header('cache-control', 'no-store')
      return answer
    },
  )
}
