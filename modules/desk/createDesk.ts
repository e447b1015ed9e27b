import { createHash } from 'node:crypto'
import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { tokensIn } from './cookie.ts'
import { requireOwnPage, type DeskRequest } from './ownPage.ts'
import { nameOf } from './reviewerName.ts'
import { readSession, signSession, type Session, type SessionCookie } from './session.ts'
import { addLink, holderOfLink, isLeft, leave, secretOf, spendLink } from './store.ts'

export interface DeskNeeds {
  readonly database: Database
  readonly now: () => Date
  /** This many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
}

/** Who reviews. The name goes on record beside everything that is accepted. */
export interface Reviewer {
  readonly name: string
}

export interface DeskLink {
  /** Path and query, to stand after the site's origin. */
  readonly path: string
  /** It works once, and until then. */
  readonly until: Date
}

export interface OpenedSession {
  readonly reviewer: Reviewer
  /** For the cookie. */
  readonly token: string
  readonly seconds: number
}

export interface Desk {
  /** Makes a link that lets this person in. @throws FeilunError `request-invalid` for a name that is none */
  readonly makeLink: (name: string) => Promise<DeskLink>
  /** Whom a link would let in; it is not spent. @throws FeilunError `desk-link-spent` */
  readonly holderOf: (key: string) => Promise<Reviewer>
  /** Spends a link for a session in this cookie. @throws FeilunError `desk-link-spent` */
  readonly open: (key: string, cookie: SessionCookie) => Promise<OpenedSession>
  /**
   * Who sent this request. What would change something must come from a page of this site.
   * @throws FeilunError `desk-closed`, or `origin-not-allowed`
   */
  readonly reviewerOf: (request: DeskRequest) => Promise<Reviewer>
  /** Ends the session of a request, for this browser and for whoever has its cookie. */
  readonly leave: (request: DeskRequest) => Promise<void>
}

const linkHours = 1
export const sessionHours = 12
const hour = 3_600_000

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Who may review: whoever was handed a link by the person who runs the server. Holds no state but the secret it has read. */
export function createDesk({ database, now, random }: DeskNeeds): Desk {
  let secret: Promise<Uint8Array> | undefined
  const ownSecret = (): Promise<Uint8Array> => {
    secret ??= secretOf(database, random(32)).catch((error: unknown) => {
      secret = undefined
      throw error
    })
    return secret
  }

  const sessionOf = async (request: DeskRequest): Promise<Session | undefined> => {
    const { cookie } = request.headers
    const tokens = tokensIn(typeof cookie === 'string' ? cookie : undefined)
    if (tokens.length === 0) return undefined
    const signedWith = await ownSecret()
    const session = tokens.map((sent) => readSession(sent, signedWith, now())).find((each) => each !== undefined)
    return session === undefined || (await isLeft(database, session.id)) ? undefined : session
  }

  return {
    makeLink: async (given) => {
      const reviewer = nameOf(given)
      const key = Buffer.from(random(32)).toString('base64url')
      const until = new Date(now().getTime() + linkHours * hour)
      await database.transaction((connection) => addLink(connection, { keyHash: hashOf(key), reviewer, until }, now()))
      return { path: `/desk/open?key=${key}`, until }
    },
    holderOf: async (key) => {
      const name = await holderOfLink(database, hashOf(key), now())
      if (name === undefined) throw new FeilunError('desk-link-spent')
      return { name }
    },
    open: async (key, cookie) => {
      // Read first, so that no link is spent on a session that cannot be signed.
      const signedWith = await ownSecret()
      const name = await spendLink(database, hashOf(key), now())
      if (name === undefined) throw new FeilunError('desk-link-spent')
      const id = Buffer.from(random(16)).toString('base64url')
      const token = signSession({ id, name, until: now().getTime() + sessionHours * hour }, cookie, signedWith)
      return { reviewer: { name }, token, seconds: (sessionHours * hour) / 1_000 }
    },
    reviewerOf: async (request) => {
      requireOwnPage(request)
      const session = await sessionOf(request)
      if (session === undefined) throw new FeilunError('desk-closed')
      return { name: session.name }
    },
    leave: async (request) => {
      requireOwnPage(request)
      const session = await sessionOf(request)
      if (session === undefined) return
      await database.transaction((connection) => leave(connection, session.id, new Date(session.until), now()))
    },
  }
}
