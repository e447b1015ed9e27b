import type { PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'
import { tables } from './tables.ts'

/** Everything that is kept of a person here, as they are given it. */
export interface NoticesExport {
  readonly notices: readonly {
    readonly kind: string
    readonly params: Readonly<Record<string, string>>
    readonly href: string
    readonly at: Date
    readonly readAt: Date | null
    readonly mailedAt: Date | null
  }[]
  readonly preferences: readonly { readonly topic: string; readonly mail: boolean }[]
  readonly subscriptions: readonly {
    readonly scheme: string
    readonly facts: unknown
    readonly consent: string | null
    readonly madeAt: Date
    readonly toldAt: Date | null
  }[]
}

export async function exportOf(connection: Connection, person: PersonId): Promise<NoticesExport> {
  const kysely = tables(connection)
  const notices = await kysely
    .selectFrom('notice')
    .select(['kind', 'params', 'href', 'at', 'read_at as readAt', 'mailed_at as mailedAt'])
    .where('person', '=', person)
    .orderBy('at')
    .execute()
  const preferences = await kysely
    .selectFrom('notice_preference')
    .select(['topic', 'mail'])
    .where('person', '=', person)
    .execute()
  const subscriptions = await kysely
    .selectFrom('notice_subscription')
    .select(['scheme', 'facts', 'consent', 'made_at as madeAt', 'told_at as toldAt'])
    .where('person', '=', person)
    .orderBy('made_at')
    .execute()
  return { notices, preferences, subscriptions }
}

/** Nothing of a person stays here: notices hold no record that others rest on. */
export async function erase(connection: Connection, person: PersonId): Promise<void> {
  for (const table of ['notice', 'notice_preference', 'notice_subscription'] as const) {
    await tables(connection).deleteFrom(table).where('person', '=', person).execute()
  }
}
