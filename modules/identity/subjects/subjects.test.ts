import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProviderProfile } from '../model/waysIn.ts'
import { linkIn, startIdentity, type StartedIdentity } from '../testing/startIdentity.ts'
import { tables } from '../store.ts'

let started: StartedIdentity
let n = 0

beforeAll(async () => {
  started = await startIdentity()
})
afterAll(() => started.close())

const said: ProviderProfile = { name: 'Ann', assurance: 'said' }
const come = (subject: string, profile: ProviderProfile = said, provider = 'staff') =>
  started.identity.personFor(provider, subject, profile)
const subject = () => `subject-${++n}`

/** Somebody who is known by an address, as they came in by a link to it. */
const knownBy = async (email: string) => {
  started.letters.length = 0
  const browser = started.browser()
  await browser.post('/sign-in', { email })
  const key = new URL(linkIn(started.letters[0]?.text ?? ''), 'http://x').searchParams.get('key') ?? ''
  await browser.post('/sign-in/link', { key })
  return (await started.actorIn(browser))?.person ?? expect.fail(`${email} did not come in`)
}

describe('Whom a provider knows', () => {
  test('is one person, however often they come; another of its names is another person', async () => {
    const [one, two] = [subject(), subject()]
    const ann = await come(one)
    expect(await come(one, { ...said, name: 'Ann of another name' })).toBe(ann)
    expect(await come(two)).not.toBe(ann)
    expect(await come(one, said, 'another')).not.toBe(ann)
  })

  test('is one person also if two browsers come at once, of which one may be asked to try again', async () => {
    const name = subject()
    const tries = await Promise.allSettled([come(name), come(name), come(name)])
    const people = new Set(tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])))
    expect(people).toEqual(new Set([await come(name)]))
    for (const each of tries) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'subject-taken' })
    }
  })

  test('is the person of their address only where the provider has checked it', async () => {
    const email = 'cat@example.org'
    const cat = await knownBy(email)
    expect(await come(subject(), { ...said, email })).not.toBe(cat)
    expect(await come(subject(), { ...said, email, emailVerified: false })).not.toBe(cat)
    expect(await come(subject(), { ...said, email: 'CAT@Example.org', emailVerified: true })).toBe(cat)
  })

  test('is as sure in their own party as the provider is of them, and no less when they come another way', async () => {
    const name = subject()
    const person = await come(name, { ...said, assurance: 'verified' })
    await come(name)
    const rows = await tables(started.scratch.database)
      .selectFrom('identity_mandate')
      .select(['assurance', 'origin'])
      .where('person', '=', person)
      .execute()
    expect(rows).toEqual([{ assurance: 'verified', origin: 'staff' }])
  })

  test('is linked to whoever is signed in, and to nobody else after that', async () => {
    const [{ actor: ann }, { actor: ben }] = [await started.signedIn('Ann'), await started.signedIn('Ben')]
    const name = subject()
    const link = (signedIn: typeof ann.person) => started.identity.personFor('staff', name, said, signedIn)
    expect(await link(ann.person)).toBe(ann.person)
    expect(await link(ann.person)).toBe(ann.person)
    await expect(link(ben.person)).rejects.toMatchObject({ code: 'subject-taken' })
    expect(await come(name)).toBe(ann.person)
  })

  test.each(['', 'a\u0000b', 'x'.repeat(300)])('has another name here where theirs is none: %j', async (name) => {
    const person = await come(subject(), { name, assurance: 'said' })
    expect(await started.identity.address(person)).toBeUndefined()
    const [row] = await tables(started.scratch.database)
      .selectFrom('identity_person')
      .select('name')
      .where('id', '=', person)
      .execute()
    expect(row?.name).toBe(person.slice(0, 8))
  })

  test('does not come in once they are erased', async () => {
    const name = subject()
    const person = await come(name)
    await tables(started.scratch.database)
      .updateTable('identity_person')
      .set({ erased_at: started.now() })
      .where('id', '=', person)
      .execute()
    await expect(come(name)).rejects.toMatchObject({ code: 'person-unknown' })
  })
})

describe('Where to write to a person', () => {
  test('is their address, in the language that they chose', async () => {
    const person = await knownBy('dan@example.org')
    expect(await started.identity.address(person)).toEqual({
      email: 'dan@example.org',
      name: 'dan@example.org',
      language: 'en',
    })
  })
})
