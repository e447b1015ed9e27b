import type { Connection } from '#platform/database'
import type { Language } from '#platform/i18n'
import type { PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'

/** Whom a link lets in: a person who is known, or whoever has this address. */
export type LinkFor = { readonly person: PersonId } | { readonly email: string }

export interface StoredLink {
  readonly for: LinkFor
  readonly language: Language
  readonly next: string
}

interface NewLink extends StoredLink {
  readonly keyHash: string
  readonly until: Date
}

/** How far the clocks of two servers may be apart. A link from further in the future is one from before a clock was set back. */
const clocksApart = 300_000

/** A server whose clock is behind by less must not take a link that another has forgotten for one that was never made. */
const clockRoom = 24 * 3_600_000

/** Keeps a link, and drops those that are long over. */
export async function addLink(connection: Connection, link: NewLink, now: Date): Promise<void> {
  await tables(connection)
    .deleteFrom('identity_link')
    .where('until', '<', new Date(now.getTime() - clockRoom))
    .execute()
  await tables(connection)
    .insertInto('identity_link')
    .values({
      key_hash: link.keyHash,
      person: 'person' in link.for ? link.for.person : null,
      email: 'email' in link.for ? link.for.email : null,
      language: link.language,
      next: link.next,
      made_at: now,
      until: link.until,
      spent_at: null,
    })
    .execute()
}

/** How many links an address was sent since then. */
export async function linksSentTo(connection: Connection, email: string, since: Date): Promise<number> {
  const { count } = await tables(connection)
    .selectFrom('identity_link')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Row = { person: PersonId | null; email: string | null; language: Language; next: string }
const linkOf = (row: Row | undefined): StoredLink | undefined => {
  if (row === undefined) return undefined
  const { person, email, language, next } = row
  if (person !== null) return { for: { person }, language, next }
  return email === null ? undefined : { for: { email }, language, next }
}

/** What a link is for; undefined for one that is spent, over, or none. It is not spent. */
export async function findLink(connection: Connection, keyHash: string, now: Date): Promise<StoredLink | undefined> {
  return linkOf(
    await tables(connection)
      .selectFrom('identity_link')
      .select(['person', 'email', 'language', 'next'])
      .where('key_hash', '=', keyHash)
      .where('spent_at', 'is', null)
      .where('until', '>', now)
      .where('made_at', '<', new Date(now.getTime() + clocksApart))
      .executeTakeFirst(),
  )
}

/** Spends a link: of several who try at once, one succeeds. */
export async function spendLink(connection: Connection, keyHash: string, now: Date): Promise<StoredLink | undefined> {
  return linkOf(
    await tables(connection)
      .updateTable('identity_link')
      .set({ spent_at: now })
      .where('key_hash', '=', keyHash)
      .where('spent_at', 'is', null)
      .where('until', '>', now)
      .where('made_at', '<', new Date(now.getTime() + clocksApart))
      .returning(['person', 'email', 'language', 'next'])
      .executeTakeFirst(),
  )
}
