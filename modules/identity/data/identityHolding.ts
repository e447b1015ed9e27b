import type { Connection } from '#platform/database'
import { formatDays, inEachLanguage } from '#platform/i18n'
import type { PartyId } from '../model/actor.ts'
import { tables } from '../store.ts'
import { eraseIdentity, isLastAdministrator, type PublishedParties } from './eraseIdentity.ts'
import { exportTables } from './exportTables.ts'
import type { Holding } from './holding.ts'
import { identityTables } from './identityTables.ts'
import { factsPurpose } from './purposes.ts'
import { retainIdentity } from './retainIdentity.ts'
import { dataWords, told } from './words.ts'

async function dropFacts(connection: Connection, parties: readonly PartyId[]): Promise<void> {
  if (parties.length === 0) return
  await tables(connection)
    .deleteFrom('identity_fact')
    .where('party', 'in', [...parties])
    .execute()
}

/** Who a person is, how they come in, whom they act for, what registers said, who read. */
export const identityHolding = (published: PublishedParties): Holding => ({
  id: 'identity',
  name: told('identity.name'),
  purposes: ({ inactiveDays, readDays }) => [
    {
      what: told('identity.purpose.person'),
      until: inEachLanguage((language) =>
        dataWords(language)('identity.until.person', { days: formatDays(inactiveDays, language) }),
      ),
    },
    { what: told('identity.purpose.session'), until: told('identity.until.session') },
    { what: told('identity.purpose.fact'), until: told('identity.until.fact') },
    {
      what: told('identity.purpose.read'),
      until: inEachLanguage((language) =>
        dataWords(language)('identity.until.read', { days: formatDays(readDays, language) }),
      ),
    },
  ],
  tables: identityTables,
  exportOf: (connection, subject) => exportTables(connection, identityTables, subject),
  plan: async (connection, subject) => ({
    goes: [
      told('identity.goes.person'),
      told('identity.goes.ways'),
      ...(subject.alone.length > 0 ? [told('identity.goes.parties')] : []),
    ],
    stays: [
      { what: told('identity.stays.id'), why: told('identity.stays.id.why') },
      { what: told('identity.stays.reads'), why: told('identity.stays.reads.why') },
      ...(subject.parties.length > subject.alone.length
        ? [{ what: told('identity.stays.parties'), why: told('identity.stays.parties.why') }]
        : []),
    ],
    hindrances: (await isLastAdministrator(connection, subject))
      ? [{ why: told('identity.hindrance.administrator'), href: '/people' }]
      : [],
  }),
  erase: (connection, subject, now) => eraseIdentity(connection, subject, now, published),
  retain: retainIdentity,
  withdraw: async (connection, { alone }, purpose) => {
    // What a person said in a form of a case is the case's; here stands what registers brought.
    if (purpose === factsPurpose) await dropFacts(connection, alone)
  },
})
