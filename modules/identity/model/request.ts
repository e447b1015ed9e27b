import type { WebRequest } from '#platform/http'

/** A request as far as identity looks at it: who sent it, from where. Fastify's are such. */
export type IncomingRequest = WebRequest

/** A reply as far as identity writes to it: a cookie. Fastify's are such. */
export interface OutgoingReply {
  readonly header: (name: string, value: string) => unknown
}
