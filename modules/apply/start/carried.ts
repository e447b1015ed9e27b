import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Facts } from '#engines/rules'

/** Seals text so that only this server reads it, and nobody can alter it. */
export interface Sealing {
  readonly seal: (purpose: string, text: string) => string
  readonly open: (purpose: string, sealed: string) => string | undefined
}

export interface Carrier {
  /** Keeps answers in the reader's own browser for an hour, sealed, so that they outlast the signing in; nothing is kept on the server. */
  readonly keep: (reply: FastifyReply, scheme: string, facts: Facts) => void
  /** What was kept for this scheme, or nothing. */
  readonly read: (request: FastifyRequest, scheme: string) => Facts
  readonly drop: (reply: FastifyReply) => void
}

const purpose = 'answers carried to an application'
const cookie = 'answers'
const seconds = 3_600
/** Browsers keep a cookie of 4,096 bytes; answers of real people take a tenth of it. */
const longest = 3_800

const form = z.strictObject({
  scheme: z.string(),
  until: z.number(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
})

const cookieOf = (request: FastifyRequest): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${cookie}=`))
    ?.slice(cookie.length + 1)

function opened(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param isSecure whether the site is reached by TLS, asked for each time */
export function createCarrier(sealing: Sealing, now: () => Date, isSecure: () => boolean): Carrier {
  const line = (value: string, age: number) =>
    `${cookie}=${value}; Path=/apply; Max-Age=${age}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`
  return {
    keep: (reply, scheme, facts) => {
      const sealed = sealing.seal(purpose, JSON.stringify({ scheme, facts, until: now().getTime() + seconds * 1_000 }))
      if (sealed.length <= longest) void reply.header('set-cookie', line(encodeURIComponent(sealed), seconds))
    },
    read: (request, scheme) => {
      const sent = cookieOf(request)
      if (sent === undefined || sent === '') return {}
      const read = form.safeParse(opened(sealing.open(purpose, decodeURIComponent(sent))))
      return read.success && read.data.scheme === scheme && read.data.until > now().getTime() ? read.data.facts : {}
    },
    drop: (reply) => void reply.header('set-cookie', line('', 0)),
  }
}
