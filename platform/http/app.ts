import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Language } from '#platform/i18n'
import type { KeptReplies } from './kept/keepReplies.ts'

/** The web application as modules see it: Fastify with zod schemas that give their types to handlers and to OpenAPI. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

declare module 'fastify' {
  interface FastifyInstance {
    /** What `sendKept` has written once for all; one store, so that one bound holds for all of it. */
    keptReplies: KeptReplies
  }
  interface FastifyRequest {
    /** The language of the answer: `?lang=`, else the cookie of an earlier choice, else `Accept-Language`, else 繁體. */
    language: Language
  }
}
