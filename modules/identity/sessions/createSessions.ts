import cookie from '@fastify/cookie'
import session, { type FastifySessionObject } from '@fastify/session'
import fastify, { type Session } from 'fastify'
import { callbackify } from 'node:util'
import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { PersonId, SignInMethod } from '../model/actor.ts'
import type { IncomingRequest, OutgoingReply } from '../model/request.ts'
import { agentOf } from './agentOf.ts'
import { sessionLimits } from './limits.ts'
import { isSecure, sessionCookie } from './sessionCookie.ts'
import { keepInSession, takeFromSession } from './keptStore.ts'
import { dropOldSessions, endSession, findSession, storeSession, type SessionContent } from './sessionStore.ts'

declare module 'fastify' {
  interface Session {
    /** Nothing in one that is only being made. */
    content?: SessionContent | undefined
  }
}

export interface SessionNeeds {
  readonly database: Database
  readonly now: () => Date
  readonly random: (bytes: number) => Uint8Array
  readonly newId: () => string
  /** The site's address: it decides the cookie’s name, and whether it is sent over TLS alone. */
  readonly origin: () => string
}

export interface Sessions {
  /** What the session of a request holds, looked up once; nothing where there is none. */
  readonly read: (
    request: IncomingRequest,
  ) => Promise<{ readonly id: string; readonly content: SessionContent } | undefined>
  /** A new session for this browser, in place of the one that it had: an id that somebody planted is worth nothing (session fixation). */
  readonly open: (
    request: IncomingRequest,
    reply: OutgoingReply,
    who: { readonly person: PersonId; readonly method: SignInMethod },
  ) => Promise<void>
  readonly end: (request: IncomingRequest, reply: OutgoingReply) => Promise<void>
  readonly keep: (request: IncomingRequest, reply: OutgoingReply, name: string, value: string) => Promise<void>
  readonly take: (request: IncomingRequest, name: string) => Promise<string | undefined>
}

/** What the library is given for a request: it fills in the session, and asks for the protocol at most. */
interface Holder {
  session: FastifySessionObject | null
  readonly protocol: 'http'
}

const wellFormed = /^[\w-]{43}$/

/** An id of 32 random bytes needs no signature: nobody can guess another. What has not its form is not looked up. */
const unsigned = {
  sign: (value: string) => value,
  unsign: (value: string) => ({ valid: wellFormed.test(value), renew: false, value }),
}

/**
 * Sessions in PostgreSQL, by @fastify/session. It stands in an application of its own, which answers nothing: there its hooks look up no
 * session for pages that are the same for everyone, and none is lost with a table that cannot be reached. Here one is looked up when
 * somebody asks who it is.
 */
export function createSessions({ database, now, random, newId, origin }: SessionNeeds): Sessions {
  const library = fastify()
  void library.register(cookie)
  void library.register(session, {
    secret: unsigned,
    idGenerator: () => Buffer.from(random(32)).toString('base64url'),
    cookieName: 'session',
    saveUninitialized: false,
    rolling: false,
    store: {
      get: callbackify(async (id: string) => {
        const content = await findSession(database, id, now())
        return content === undefined ? undefined : { content, cookie: { originalMaxAge: null } }
      }),
      set: callbackify(async (id: string, { content }: Session) => {
        if (content !== undefined) await storeSession(database, { id, handle: newId(), content }, now())
      }),
      destroy: callbackify((id: string) => endSession(database, id, now())),
    },
  })

  const held = new WeakMap<object, Promise<Holder>>()
  const look = async ({ headers }: IncomingRequest): Promise<Holder> => {
    await library.ready()
    const { cookie: header } = headers
    const sent = typeof header === 'string' ? library.parseCookie(header)[sessionCookie(origin())] : undefined
    const holder: Holder = { session: null, protocol: 'http' }
    await new Promise<void>((done, failed) => {
      library.decryptSession(sent ?? '', holder, (error: unknown) =>
        error === undefined || error === null ? done() : failed(error),
      )
    })
    return holder
  }
  const holderOf = (request: IncomingRequest): Promise<Holder> => {
    const known = held.get(request)
    if (known !== undefined) return known
    const looked = look(request)
    held.set(request, looked)
    return looked
  }
  const sessionOf = async (request: IncomingRequest): Promise<FastifySessionObject> => {
    const { session: found } = await holderOf(request)
    if (found === null) throw new FeilunError('internal')
    return found
  }

  const setCookie = (reply: OutgoingReply, id: string | undefined): void => {
    const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(origin()) } as const
    const life = id === undefined ? { maxAge: 0 } : {}
    reply.header('set-cookie', library.serializeCookie(sessionCookie(origin()), id ?? '', { ...flags, ...life }))
  }
  const agentIn = ({ headers }: IncomingRequest): string => {
    const { 'user-agent': agent } = headers
    return agentOf(typeof agent === 'string' ? agent : undefined)
  }

  return {
    read: async (request) => {
      const { content, sessionId } = await sessionOf(request)
      return content === undefined ? undefined : { id: sessionId, content }
    },
    open: async (request, reply, { person, method }) => {
      const holder = await holderOf(request)
      const before = await sessionOf(request)
      before.content = { person, method, agent: agentIn(request), kept: {} }
      await before.regenerate(['content'])
      await dropOldSessions(database, now())
      setCookie(reply, holder.session?.encryptedSessionId)
    },
    end: async (request, reply) => {
      const { content, sessionId } = await sessionOf(request)
      held.delete(request)
      if (content !== undefined) await endSession(database, sessionId, now())
      setCookie(reply, undefined)
    },
    keep: async (request, reply, name, value) => {
      const mine = await sessionOf(request)
      const kept = { [name]: { value, until: now().getTime() + sessionLimits.step } }
      if (mine.content !== undefined) return keepInSession(database, mine.sessionId, kept, now())
      await dropOldSessions(database, now()) // Whoever begins to sign in and never ends leaves one behind.
      mine.content = { agent: agentIn(request), kept }
      await mine.save()
      setCookie(reply, mine.encryptedSessionId)
    },
    take: async (request, name) => {
      const { content, sessionId } = await sessionOf(request)
      if (content === undefined) return undefined
      const kept = await takeFromSession(database, sessionId, name)
      return kept === undefined || kept.until <= now().getTime() ? undefined : kept.value
    },
  }
}
