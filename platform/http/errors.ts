import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { FeilunError, problemOf, type ErrorCode, type Problem } from '#platform/errors'
import type { Language } from '#platform/i18n'
import type { App } from './app.ts'
import { drain } from './drain.ts'

/** Draws a problem as a page, for people; supplied by the application since the platform does not know its pages. */
export type ProblemPage = (problem: Problem, language: Language, path: string) => string

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'request-invalid',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'request-too-large',
  414: 'request-too-large',
  415: 'media-type-unsupported',
  429: 'too-many-requests',
  431: 'request-too-large',
  503: 'not-ready',
}

/** Any error as one of ours. What is not known is `internal`, and its own words stay in the log. */
export function registered(error: FastifyError | Error): FeilunError {
  if (error instanceof FeilunError) return error
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  return new FeilunError(codeOfStatus[status] ?? (status < 500 ? 'request-invalid' : 'internal'), {}, [], error)
}

const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')

/** Where a person who must sign in first is led, with the way back. What they have sent is not sent again: only a page is come back to. */
function signInFor(error: FeilunError, { method, url, query }: FastifyRequest): string | undefined {
  const { at } = error.params
  if (error.code !== 'sign-in-needed' || typeof at !== 'string' || method !== 'GET') return undefined
  const language = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined
  const tongue = typeof language === 'string' ? `&lang=${encodeURIComponent(language)}` : ''
  return `${at}?next=${encodeURIComponent(url)}${tongue}`
}

/** Answers every error once, here: a page for people, RFC 9457 problem details for programs. */
export function answerErrors(app: App, page: ProblemPage): void {
  const answer = (error: FeilunError, request: FastifyRequest, reply: FastifyReply) => {
    const language = request.language ?? 'zh-Hant'
    const problem = problemOf(error, language)
    void reply.code(problem.status)
    const signIn = wantsPage(request) ? signInFor(error, request) : undefined
    if (signIn !== undefined) return reply.redirect(signIn, 303)
    return wantsPage(request)
      ? reply.type('text/html; charset=utf-8').send(page(problem, language, request.url))
      : reply
          .type('application/problem+json; charset=utf-8')
          .send(JSON.stringify({ ...problem, instance: request.url.split('?')[0] }))
  }
  app.setErrorHandler(async (thrown: FastifyError, request, reply) => {
    const error = registered(thrown)
    if (error.code === 'request-too-large') await drain(request.raw)
    if (error.code === 'internal') request.log.error({ err: thrown }, 'unexpected error')
    return answer(error, request, reply)
  })
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?')[0] ?? '/'
    const methods = (['GET', 'POST', 'PUT', 'DELETE'] as const).filter(
      (method) => app.findRoute({ method, url }) !== null || app.hasRoute({ method, url }),
    )
    if (methods.length > 0 && !methods.some((method) => method === request.method)) {
      void reply.header('allow', methods.join(', '))
      return answer(new FeilunError('method-not-allowed'), request, reply)
    }
    return answer(new FeilunError('not-found'), request, reply)
  })
}
