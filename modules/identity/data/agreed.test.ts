import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEachLanguage } from '#platform/i18n'
import { factsOf } from '../facts/factStore.ts'
import type { Provider } from '../providers/provider.ts'
import { arrive } from '../providers/flows/arrive.ts'
import { startIdentity, type StartedIdentity } from '../testing/startIdentity.ts'
import { createData } from './createData.ts'
import { identityHolding } from './identityHolding.ts'
import { subjectOf } from './subject.ts'
import { usualKeeping } from './keeping.ts'
import { factsConsent, factsPurpose } from './purposes.ts'

let started: StartedIdentity
beforeAll(async () => {
  started = await startIdentity()
})
afterAll(() => started.close())

const never = () => Promise.reject(new Error('not asked'))
const register: Provider = {
  id: 'register',
  method: 'iam-smart',
  label: inEachLanguage(() => 'Register'),
  kind: 'person',
  begin: never,
  finish: never,
}

test('What a register says of somebody is kept only once they agreed, with the words that they saw, and goes when they take that back', async () => {
  const { scratch, identity, now } = started
  const { database } = scratch
  const come = () =>
    arrive(
      { database, identity },
      register,
      {
        kind: 'brought',
        subject: 'one-of-theirs',
        assurance: 'verified',
        name: 'Chan Agreed',
        matchKeys: [],
        facts: [{ fact: 'age', value: 40, assurance: 'verified', origin: 'register', at: now() }],
        companies: [],
      },
      { language: 'en', linkTo: undefined },
    )
  const person = await come()
  const actor = {
    person,
    name: 'Chan Agreed',
    grants: [],
    mandates: [],
    method: 'iam-smart',
  } as const
  const { parties: [party] = [] } = (await subjectOf(database, person, 'look')) ?? {}
  if (party === undefined) throw new Error('no party of their own')
  expect(await factsOf(database, party)).toEqual([])

  await identity.rooms.self.consent(actor, factsConsent('en'))
  await come()
  expect(await factsOf(database, party)).toMatchObject([{ fact: 'age', value: 40 }])
  expect(await identity.rooms.self.consents(actor)).toMatchObject([
    {
      purpose: factsPurpose,
      language: 'en',
      place: '/me/data',
      shown: factsConsent('en').shown,
      withdrawnAt: undefined,
    },
  ])

  const holdings = [identityHolding(() => Promise.resolve(new Set<string>()))]
  const data = createData({ database, now, holdings, keeping: usualKeeping })
  await data.withdraw(actor, factsPurpose)
  expect(await factsOf(database, party)).toEqual([])
  expect(await identity.agreesTo(database, person, factsPurpose)).toBe(false)
  await come()
  expect(await factsOf(database, party)).toEqual([])
})
