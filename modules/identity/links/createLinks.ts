import { sql } from 'kysely'
import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import type { Mail } from '#platform/mail'
import { personId, type PersonId } from '../model/actor.ts'
import type { SignInLink } from '../model/identity.ts'
import { addPerson, personByEmail, personById, type Person } from '../people/personStore.ts'
import { hashOf } from '../sessions/sessionStore.ts'
import { words } from '../words.ts'
import { linkPath } from './keyCookie.ts'
import { addLink, findLink, linksSentTo, spendLink, type StoredLink } from './linkStore.ts'
import { nextPath } from './nextPath.ts'

export interface LinkNeeds {
  readonly database: Database
  readonly now: () => Date
  readonly random: (bytes: number) => Uint8Array
  readonly newId: () => string
  readonly mail: Pick<Mail, 'send'>
  readonly origin: () => string
}

/** Whom a link would let in. */
export interface LinkHolder {
  /** Their name, or the address of somebody who is new. */
  readonly name: string
  readonly next: string
}

export interface Links {
  readonly make: (person: PersonId, next: string) => Promise<SignInLink>
  /**
   * Sends a link to an address, known or not: what becomes of it is the same for whoever asked. After some in an hour it sends no more, and
   * says nothing of that either.
   * @param email as `emailOf` gives it
   */
  readonly send: (email: string, to: { readonly next: string; readonly language: Language }) => Promise<void>
  /** Sends a person who was invited their link. */
  readonly sendInvitation: (person: Person, email: string) => Promise<void>
  /** Whom a link would let in; it is not spent. @throws FeilunError `link-spent` */
  readonly holderOf: (key: string) => Promise<LinkHolder>
  /** Spends a link. Who has shown that an address is theirs, and is new, is made a person. @throws FeilunError `link-spent` */
  readonly spend: (key: string) => Promise<{ readonly person: Person; readonly next: string }>
}

const hour = 3_600_000
const perHour = 5

export function createLinks({ database, now, random, newId, mail, origin }: LinkNeeds): Links {
  const make = async (connection: Connection, link: StoredLink): Promise<SignInLink> => {
    const key = Buffer.from(random(32)).toString('base64url')
    const until = new Date(now().getTime() + hour)
    await addLink(connection, { ...link, next: nextPath(link.next), keyHash: hashOf(key), until }, now())
    return { path: `${linkPath}?key=${key}`, until }
  }
  const write = (
    to: string,
    link: SignInLink,
    { language, kind }: { language: Language; kind: 'mail' | 'invitation' },
  ) => {
    const t = words(language)
    const address = new URL(`${link.path}&lang=${language}`, origin()).href
    return mail.send({ to, subject: t(`${kind}.subject`), text: t(`${kind}.text`, { link: address }) })
  }
  const personOf = async (link: StoredLink): Promise<Person | undefined> =>
    'person' in link.for ? personById(database, link.for.person) : personByEmail(database, link.for.email)

  return {
    make: async (person, next) => {
      const found = await personById(database, person)
      if (found === undefined) throw new FeilunError('person-unknown')
      return make(database, { for: { person }, language: found.language, next })
    },
    send: async (email, { next, language }) => {
      const link = await database.transaction(async (connection) => {
        // One at a time for an address, or many at once would all be the first.
        await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`.execute(connection.tables())
        if ((await linksSentTo(connection, email, new Date(now().getTime() - hour))) >= perHour) return undefined
        return make(connection, { for: { email }, language, next })
      })
      if (link !== undefined) await write(email, link, { language, kind: 'mail' })
    },
    sendInvitation: async ({ id, language }, email) => {
      const link = await make(database, { for: { person: id }, language, next: '/me' })
      await write(email, link, { language, kind: 'invitation' })
    },
    holderOf: async (key) => {
      const link = await findLink(database, hashOf(key), now())
      const person = link === undefined ? undefined : await personOf(link)
      if (link === undefined || (person === undefined && 'person' in link.for)) throw new FeilunError('link-spent')
      return { name: person?.name ?? ('email' in link.for ? link.for.email : ''), next: link.next }
    },
    spend: (key) =>
      database.transaction(async (connection) => {
        const link = await spendLink(connection, hashOf(key), now())
        if (link === undefined) throw new FeilunError('link-spent')
        const { next, language } = link
        if ('person' in link.for) {
          const person = await personById(connection, link.for.person)
          if (person === undefined) throw new FeilunError('link-spent')
          return { person, next }
        }
        const { email } = link.for
        const known = await personByEmail(connection, email)
        if (known !== undefined) return { person: known, next }
        // An address is all that is known of them; they say at /me what they are called.
        await addPerson(connection, { id: personId(newId()), name: email, email, language }, now())
        const person = await personByEmail(connection, email)
        if (person === undefined) throw new FeilunError('link-spent')
        return { person, next }
      }),
  }
}
