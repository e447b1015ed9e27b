import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, {
  LogController,
  type ConnectionError,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerFactory,
} from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { App } from './app.ts'
import { answerErrors, registered, type ProblemPage } from './errors.ts'
import { problemOf } from '#platform/errors'
import { answerBrokenRequest } from './brokenRequest.ts'
import { readJsonStrictly } from './jsonBody.ts'
import { validator } from './validator.ts'
import { keepReplies } from './kept/keepReplies.ts'
import { languageOf } from './language.ts'
import { logRequests } from './logRequests.ts'
import { describeApi } from './openapi.ts'
import { readableUrl } from './readableUrl.ts'

export interface AppOptions {
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly requestsPerMinute: number
  readonly trustProxy: boolean
  readonly problemPage: ProblemPage
  /** Takes requests before anything else sees them, and says which it has taken: for what has to be fast, and brings its own errors. */
  readonly before?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined
  /** The same for what is no request that can be read. */
  readonly brokenBefore?: ((error: ConnectionError, socket: Socket) => boolean) | undefined
}

const megabyte = 1_048_576
/** All pages of a programme in three languages, compressed, some five times over. */
const keptBytes = 24 * megabyte

/** The strictest policy that our pages work under: everything from here, no inline script or style. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
}

/**
 * Reading from this very machine is not limited: it is a health check, or a proxy that stands for all of its clients (where
 * `FEILUN_TRUST_PROXY` is set, `ip` is the client's own). What is sent to be worked on is limited from everywhere.
 */
const isReadFromHere = ({ ip, method }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && (ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1')

/**
 * Of the addresses in `X-Forwarded-For` only the last was written by our own proxy; a visitor may have sent the ones before it, and
 * whoever could choose an address would have no limit. Hop 0 is the proxy itself.
 */
const theProxyAlone = (_address: string, hop: number): boolean => hop === 0

/** As Fastify has it where it makes the server itself. */
const keepAliveMs = 72_000

/** Servers as Fastify makes them, behind what takes requests before it. */
const serversBehind =
  (before: NonNullable<AppOptions['before']>): FastifyServerFactory =>
  (handler) =>
    createServer({ keepAliveTimeout: keepAliveMs, requestTimeout: 0 }, (request, response) => {
      if (!before(request, response)) handler(request, response)
    })

/** The web application with everything that every route needs, and no route of its own but `/api/openapi.json`. */
export async function createApp(options: AppOptions): Promise<App> {
  const app: App = fastify({
    bodyLimit: megabyte,
    trustProxy: options.trustProxy ? theProxyAlone : false,
    logController: new LogController({ disableRequestLogging: true }), // logRequests.ts writes one line instead of two
    // Node itself bounds an address, so one that is too long for any id is simply not found.
    routerOptions: { maxParamLength: 100_000, ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/' }) => readableUrl(url),
    clientErrorHandler: (error, socket) => {
      if (options.brokenBefore?.(error, socket) !== true) answerBrokenRequest(error, socket)
    },
    ...(options.before === undefined ? {} : { serverFactory: serversBehind(options.before) }),
    logger: {
      level: options.logLevel,
    },
    frameworkErrors: (error, _request, reply: FastifyReply) => {
      const problem = problemOf(registered(error), 'en')
      void reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
    },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validator)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('keptReplies', keepReplies(keptBytes))
  app.decorateRequest('language', 'zh-Hant')
  app.addHook('onRequest', async (request, reply) => {
    const { language, setCookie } = languageOf(request)
    request.language = language
    if (setCookie) void reply.header('set-cookie', setCookie)
    void reply.header('content-language', language).header('vary', 'accept-language, cookie, accept-encoding')
  })
  logRequests(app)
  answerErrors(app, options.problemPage)
  readJsonStrictly(app)
  await app.register(helmet, { contentSecurityPolicy, hsts: false, referrerPolicy: { policy: 'same-origin' } })
  await app.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute', allowList: isReadFromHere })
  await app.register(formbody, { bodyLimit: megabyte })
  await app.register(compress, { encodings: ['gzip'], threshold: 1_024 })
  await describeApi(app)
  return app
}
