import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#platform/http'
import { answerSchema } from '../answer/answer.ts'
import type { AskOptions } from '../createAsk.ts'
import type { AskDependencies } from '../dependencies.ts'
import { askBody, askQuery, optionsFrom } from './askBody.ts'
import { sendEvents } from '../pages/eventStream.ts'
import { eventsOf } from './events.ts'

const tags = ['ask']
const about =
  'Answers with quotes cut from the sources, with decisions where someone asks for themselves, with every measure where they ask which, or says that it is not in the sources and shows the nearest passages as no answer. ' +
  'With “accept: text/event-stream” the answer comes as events: answer, then refined where a language model has chosen among the quotes, then end. The question is neither stored nor logged.'

const wantsEvents = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('text/event-stream')

/** `POST /api/ask` and `GET /api/ask?q=`. */
export function askApi(app: App, { ask, packs, today }: Pick<AskDependencies, 'ask' | 'packs' | 'today'>): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, question: string, options: AskOptions) => {
    void reply.header('cache-control', 'no-store')
    if (!wantsEvents(request)) {
      const given = await ask.ask(question, options)
      void reply.header('content-language', given.language)
      return given
    }
    return sendEvents(request, reply, await eventsOf(ask.stream(question, options), request.language))
  }

  app.post(
    '/api/ask',
    {
      schema: {
        tags,
        summary: 'Ask the programme',
        description: about,
        body: askBody,
        response: { 200: answerSchema },
      },
    },
    async (request, reply) => {
      const { question, ...given } = request.body
      return answer(request, reply, question, optionsFrom(given, packs.current(), today, request.language))
    },
  )

  app.get(
    '/api/ask',
    {
      schema: {
        tags,
        summary: 'Ask the programme, by address',
        description: about,
        querystring: askQuery,
        response: { 200: answerSchema },
      },
    },
    async (request, reply) => {
      const { q, asOf, limit } = request.query
      const options = optionsFrom(
        { facts: {}, asOf, limit, language: undefined },
        packs.current(),
        today,
        request.language,
      )
      return answer(request, reply, q, options)
    },
  )
}
