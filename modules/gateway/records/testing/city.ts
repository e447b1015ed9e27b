import { sql } from 'kysely'
import { personId, partyId, settingsOf, type Actor, type Grant } from '#modules/identity'
import { createSecrets } from '#platform/secrets'
import { scratchDatabase } from '../../../../test/support/scratchDatabase.ts'
import type { CallRecord } from '../../model/call.ts'
import { contentPurpose, type KeptContent } from '../../model/content.ts'
import type { ProjectId } from '../../model/ids.ts'
import { createStoreCalls } from '../store/storeCalls.ts'
import { gatewayGround } from './ground.ts'
import { idFor, projectId } from './call.ts'

/** Projects, people and calls over a database of its own. */
export async function recordsCity() {
  const scratch = await scratchDatabase(gatewayGround)
  const { database } = scratch
  const secrets = createSecrets('s'.repeat(40))
  const storeCalls = createStoreCalls(() => 'Asia/Hong_Kong')
  return {
    scratch,
    secrets,
    as: <Result>(actor: Actor, work: (connection: Parameters<typeof storeCalls>[0]) => Promise<Result>) =>
      database.within(settingsOf(actor), work),
    actor: (name: string, parties: readonly string[], ...grants: readonly Grant[]): Actor => ({
      person: personId(idFor(`person ${name}`)),
      name,
      grants,
      mandates: parties.map((party) => ({ party: partyId(idFor(`party ${party}`)), assurance: 'verified' })),
      method: 'link',
    }),
    project: async (name: string, party: string, contentDays?: number): Promise<ProjectId> => {
      const id = projectId(name)
      await sql`insert into gateway_project (id, party, measure, name, guard, content_days, opened)
        values (${id}, ${idFor(`party ${party}`)}, 'some-measure', ${name}, '{}', ${contentDays ?? null}, now())`.execute(
        database.tables(),
      )
      return id
    },
    store: (...records: readonly CallRecord[]) => database.transaction((connection) => storeCalls(connection, records)),
    sealed: (content: KeptContent) => secrets.seal(contentPurpose, JSON.stringify(content)),
    close: scratch.close,
  }
}
