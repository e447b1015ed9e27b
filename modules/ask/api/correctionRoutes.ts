import { z } from 'zod'
import type { App } from '#platform/http'
import { correctionBody } from '../corrections/correction.ts'
import type { AskDependencies } from '../dependencies.ts'

/** Corrections from one address in a minute. */
const perMinute = 20

/** `POST /api/corrections`: a reader says what is wrong with an answer. Nothing about them is kept. */
export function correctionApi(app: App, { corrections }: Pick<AskDependencies, 'corrections'>): void {
  app.post(
    '/api/corrections',
    {
      config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } },
      schema: {
        tags: ['ask'],
        summary: 'Say what is wrong with an answer',
        description:
          'Keeps the question, the places that were quoted and what is wrong, for a reviewer. Nothing about the sender is kept; do not send personal data.',
        body: correctionBody,
        response: { 201: z.object({ id: z.string(), at: z.iso.datetime() }) },
      },
    },
    async (request, reply) => {
      const { id, at } = await corrections.file(request.body)
      return reply.code(201).header('cache-control', 'no-store').send({ id, at: at.toISOString() })
    },
  )
}
