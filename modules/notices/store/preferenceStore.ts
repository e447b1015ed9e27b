import type { PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'
import { TOPICS, type Topic } from '../model/kinds.ts'
import { tables } from './tables.ts'

/** Which topics a person is mailed of: all but those that they turned off. */
export async function mailedTopics(connection: Connection, person: PersonId): Promise<readonly Topic[]> {
  const rows = await tables(connection)
    .selectFrom('notice_preference')
    .select(['topic', 'mail'])
    .where('person', '=', person)
    .execute()
  return TOPICS.filter((topic) => rows.find((row) => row.topic === topic)?.mail !== false)
}

/** Sets each topic: mailed where it is among these, else not. */
export async function setTopics(connection: Connection, person: PersonId, mailed: readonly Topic[]): Promise<void> {
  await tables(connection)
    .insertInto('notice_preference')
    .values(TOPICS.map((topic) => ({ person, topic, mail: mailed.includes(topic) })))
    .onConflict((conflict) =>
      conflict.columns(['person', 'topic']).doUpdateSet(({ ref }) => ({ mail: ref('excluded.mail') })),
    )
    .execute()
}

export async function stopTopic(connection: Connection, person: PersonId, topic: Topic): Promise<void> {
  await tables(connection)
    .insertInto('notice_preference')
    .values({ person, topic, mail: false })
    .onConflict((conflict) => conflict.columns(['person', 'topic']).doUpdateSet({ mail: false }))
    .execute()
}
