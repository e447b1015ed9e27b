import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsMigrations } from '#platform/database'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { identityMigrations } from '../migrations.ts'
import { partyId, personId, ROLES, type Actor, type Grant } from '../model/actor.ts'
import { may } from './may.ts'
import { settingsOf } from './settingsOf.ts'
import { permissions, type Action } from './table.ts'

const own = partyId('00000000-0000-4000-8000-000000000001')
const other = partyId('00000000-0000-4000-8000-000000000002')
const actor = (...grants: Grant[]): Actor => ({
  person: personId('00000000-0000-4000-8000-00000000000a'),
  name: 'Ann',
  grants,
  mandates: [{ party: own, assurance: 'said' }],
  method: 'link',
})
const actions = Object.keys(permissions).filter((each): each is Action => Object.hasOwn(permissions, each))
const schemes = [undefined, 'a', 'b', 'a-b']

const grant: fc.Arbitrary<Grant> = fc
  .tuple(fc.constantFrom(...ROLES), fc.constantFrom(...schemes))
  .map(([role, scheme]) => (scheme === undefined ? { role } : { role, scheme }))

describe('Whoever holds no role', () => {
  test.each(actions.filter((action) => permissions[action].own))(
    'may do %s for themselves and their parties alone',
    (action) => {
      expect(may(actor(), action)).toBe(true)
      expect(may(actor(), action, { party: own, scheme: 'a' })).toBe(true)
      expect(may(actor(), action, { party: other, scheme: 'a' })).toBe(false)
    },
  )

  test.each(actions.filter((action) => !permissions[action].own))(
    'may not do %s, nor for a party of theirs',
    (action) => {
      for (const party of [undefined, own, other]) expect(may(actor(), action, { party })).toBe(false)
      expect(may(actor({ role: 'applicant' }), action)).toBe(false)
    },
  )
})

describe('A role for one scheme', () => {
  test('is good for that scheme, and to come in where none is named', () => {
    const officer = actor({ role: 'programme-officer', scheme: 'a' })
    expect(may(officer, 'case.check', { scheme: 'a', party: other })).toBe(true)
    expect(may(officer, 'case.check', { party: other })).toBe(true)
    expect(may(officer, 'case.check', { scheme: 'b', party: other })).toBe(false)
    expect(may(officer, 'case.check', { scheme: 'b', party: own })).toBe(false)
  })
})

describe('One person', () => {
  test.each(['payment.prepare', 'sheet.write', 'case.check'] as const)(
    'who may do %s may not by that release what was prepared',
    (action) => {
      for (const role of permissions[action].roles) expect(may(actor({ role }), 'payment.release')).toBe(false)
    },
  )
})

describe('The database reads the settings as the table reads the grants', () => {
  let scratch: ScratchDatabase
  beforeAll(async () => {
    scratch = await scratchDatabase([rowsMigrations, identityMigrations])
  })
  afterAll(() => scratch.close())

  test('for every role and scheme', async () => {
    const asked = ROLES.flatMap((role) => schemes.map((scheme) => ({ role, scheme })))
    await fc.assert(
      fc.asyncProperty(fc.array(grant, { maxLength: 4 }), async (grants) => {
        const rows = await scratch.database.within(settingsOf(actor(...grants)), async (connection) => {
          const found = await sql<{ one: boolean; any: boolean }>`
            select within_role(role, scheme) as one, within_any_role(role) as any
            from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (role text, scheme text)`.execute(
            connection.tables(),
          )
          return found.rows
        })
        const wanted = asked.map(({ role, scheme }) => ({
          // Of no scheme means of all: then only a grant for all is enough.
          one: grants.some((each) => each.role === role && (each.scheme === undefined || each.scheme === scheme)),
          any: grants.some((each) => each.role === role),
        }))
        expect(rows).toEqual(wanted)
      }),
      { numRuns: 100 },
    )
  })
})
