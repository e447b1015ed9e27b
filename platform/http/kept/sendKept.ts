import { promisify } from 'node:util'
import { gunzip as gunzipLater } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from './etag.ts'
import { readyReply } from './keepReplies.ts'

const gunzip = promisify(gunzipLater)

export const jsonType = 'application/json; charset=utf-8'
export const pageType = 'text/html; charset=utf-8'

type Body = string | Readonly<Record<string, unknown>>

/** What a route says of a body that it need not write anew for each reader. */
export interface Keepable {
  /** Names all that the body depends on besides the address and the language: the pack, the day, what is ingested. */
  readonly dependsOn: readonly string[]
  readonly type: string
  /** Further headers, which a refusal is sent without. */
  readonly headers?: Readonly<Record<string, string>>
  /** Text is sent as it is, anything else as the route's schema of its response writes it. */
  readonly write: () => Body | Promise<Body>
}

/**
 * Whether the query holds nothing but what the route knows. Anything else may be something that a person put there, which is not for
 * us to keep.
 */
function isPlain({ url, query, routeOptions }: FastifyRequest): boolean {
  const at = url.indexOf('?')
  if (at === -1) return true
  const parsed = routeOptions.schema?.querystring === undefined ? undefined : query
  const isOfRoute = (name: string) => typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, name)
  return new URLSearchParams(url.slice(at)).keys().every((name) => name === 'lang' || isOfRoute(name))
}

function textOf(body: Body, type: string, reply: FastifyReply): string {
  if (typeof body === 'string') return body
  const ofType = reply.getSerializationFunction('200', type.split(';')[0])
  const serialize = ofType ?? reply.getSerializationFunction('200')
  return serialize === undefined ? JSON.stringify(body) : serialize(body)
}

const takesGzip = ({ headers }: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers['accept-encoding'] ?? '')

/**
 * Sends a body that is written once for its address, its language and what it depends on, and kept, compressed, for all who ask for
 * it later; 304 to a reader who has it already. Never for a body that says anything of a person.
 */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  { dependsOn, type, headers = {}, write }: Keepable,
): Promise<void> {
  const { server, language, url } = request
  const written = async () => textOf(await write(), type, reply)
  const { gzip, etag } = isPlain(request)
    ? await server.keptReplies.get([...dependsOn, language, url].join(' '), written)
    : await readyReply(written)
  void reply.headers({ 'cache-control': 'private, no-cache', ...headers })
  if (!isKnown(request, reply, etag)) {
    void reply.type(type)
    if (takesGzip(request)) void reply.header('content-encoding', 'gzip').send(gzip)
    else void reply.send(await gunzip(gzip))
  }
  await reply // Until it is sent: a handler that returns before would be taken to have nothing to say.
}
