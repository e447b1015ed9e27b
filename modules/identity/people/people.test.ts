import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { linkIn, startIdentity, type Browser, type StartedIdentity } from '../testing/startIdentity.ts'
import { tables } from '../store.ts'

let started: StartedIdentity
let admin: Browser
let adminId: string

beforeAll(async () => {
  started = await startIdentity()
  const { browser, actor } = await started.signedIn('Root', [{ role: 'administrator' }])
  admin = browser
  adminId = actor.person
})
afterAll(() => started.close())
beforeEach(() => {
  started.letters.length = 0
})

const grantsOf = (email: string) =>
  tables(started.scratch.database)
    .selectFrom('identity_grant as g')
    .innerJoin('identity_person as p', 'p.id', 'g.person')
    .select(['g.id', 'g.role', 'g.scheme', 'g.granted_by', 'g.ended_by'])
    .where('p.email', '=', email)
    .orderBy('g.granted_at')
    .execute()
const grantIdOf = async (person: string, role: 'administrator' | 'reviewer') => {
  const [row] = await tables(started.scratch.database)
    .selectFrom('identity_grant as g')
    .innerJoin('identity_person as p', 'p.id', 'g.person')
    .select('g.id')
    .where('p.name', '=', person)
    .where('g.role', '=', role)
    .where('g.ended_at', 'is', null)
    .execute()
  return row?.id ?? expect.fail(`no grant of ${person}`)
}

describe('An administrator', () => {
  test('invites by e-mail: the link goes to the person alone, and who gave the role stays on record', async () => {
    const sent = await admin.post('/people', {
      name: 'Ann',
      email: 'Ann@Example.org',
      role: 'reviewer',
      scheme: 'grant',
    })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/people?said=sent'])
    expect(started.letters).toMatchObject([{ to: 'ann@example.org', subject: 'You are invited' }])
    const path = linkIn(started.letters[0]?.text ?? '')
    const page = (await admin.get('/people?said=sent&lang=en')).body
    expect(page).not.toContain('key=')
    expect(page).toMatch(/Ann[\s\S]*reviewer, for Grant[\s\S]*by Root/)
    expect(await grantsOf('ann@example.org')).toMatchObject([
      { role: 'reviewer', scheme: 'grant', granted_by: adminId, ended_by: null },
    ])
    const ann = started.browser()
    await ann.post('/sign-in/link', { key: new URL(path, 'http://x').searchParams.get('key') ?? '' })
    expect(await started.actorIn(ann)).toMatchObject({ name: 'Ann', grants: [{ role: 'reviewer', scheme: 'grant' }] })
  })

  test('gives somebody who is known another role, under the name that they have, however often the button is pressed', async () => {
    const again = { name: 'Somebody', email: 'ann@example.org', role: 'auditor', scheme: '' }
    await Promise.all([admin.post('/people', again), admin.post('/people', again), admin.post('/people', again)])
    expect((await grantsOf('ann@example.org')).map(({ role, scheme }) => [role, scheme])).toEqual([
      ['reviewer', 'grant'],
      ['auditor', null],
    ])
    expect((await admin.get('/people')).body).not.toContain('Somebody')
  })

  test('is shown the link of somebody without an address once, to hand over', async () => {
    await admin.post('/people', { name: 'Ben', email: '', role: 'reviewer', scheme: '' })
    const shown = (await admin.get('/people?said=invited&lang=en')).body
    const [, key = ''] = /\/sign-in\/link\?key=([\w-]{43})/.exec(shown) ?? []
    expect(key).not.toBe('')
    expect((await admin.get('/people?said=invited&lang=en')).body).not.toContain('key=')
    const ben = started.browser()
    await ben.post('/sign-in/link', { key })
    expect(await started.actorIn(ben)).toMatchObject({ name: 'Ben', grants: [{ role: 'reviewer' }] })
  })

  test.each([
    [{ name: '', email: 'x@example.org', role: 'reviewer', scheme: '' }, 'A name has'],
    [{ name: 'X', email: 'x', role: 'reviewer', scheme: '' }, 'An e-mail address'],
    [{ name: 'X', email: '', role: 'king', scheme: '' }, 'Choose a role'],
    [{ name: 'X', email: '', role: 'applicant', scheme: '' }, 'Choose a role'],
    [{ name: 'X', email: '', role: 'administrator', scheme: 'grant' }, 'Choose a role'],
    [{ name: 'X', email: '', role: 'reviewer', scheme: 'a@b,c' }, 'Choose a role'],
  ])('is told what is wrong with %j, which stays as typed', async (fields, said) => {
    const page = await admin.post('/people', fields)
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain(said)
    for (const typed of [fields.name, fields.email])
      expect(page.body).toContain(typed === '' ? 'value' : `value="${typed}"`)
    expect(started.letters).toEqual([])
  })

  test('ends a role; it holds no longer, and who ended it stays on record', async () => {
    const { browser } = await started.signedIn('Cat', [{ role: 'reviewer' }])
    const grant = await grantIdOf('Cat', 'reviewer')
    expect((await admin.post('/people/end', { grant })).statusCode).toBe(303)
    expect((await started.actorIn(browser))?.grants).toEqual([])
    expect((await admin.get('/people?lang=en')).body).toMatch(/Cat[\s\S]*ended [^<]* by Root/)
    expect((await admin.post('/people/end', { grant })).statusCode).toBe(404)
  })

  test('finds those who work here by letters of their name or address, taken as they are, and no applicant', async () => {
    await started.browser().post('/sign-in', { email: 'zoe@example.org' })
    await started.signedIn('Zoe the applicant')
    const found = async (search: string) =>
      (await admin.get(`/people?lang=en&search=${encodeURIComponent(search)}`)).body
    expect(await found('NN@EXAMPLE')).toContain('>Ann<')
    for (const none of ['%', '_', 'zoe', '\\']) expect(await found(none)).toContain('0 people')
  })

  test('cannot end the last administrator, even if two end each other at once', async () => {
    const [{ browser: one }, { browser: two }] = await Promise.all([
      started.signedIn('Dan', [{ role: 'administrator' }]),
      started.signedIn('Eve', [{ role: 'administrator' }]),
    ])
    await admin.post('/people/end', { grant: await grantIdOf('Root', 'administrator') })
    expect((await admin.get('/people')).statusCode).toBe(403)
    const [dan, eve] = await Promise.all([grantIdOf('Dan', 'administrator'), grantIdOf('Eve', 'administrator')])
    const ended = await Promise.all([one.post('/people/end', { grant: eve }), two.post('/people/end', { grant: dan })])
    expect(ended.map(({ statusCode }) => statusCode).toSorted()).not.toEqual([303, 303])
    const left = await tables(started.scratch.database)
      .selectFrom('identity_grant')
      .select('id')
      .where('role', '=', 'administrator')
      .where('ended_at', 'is', null)
      .execute()
    expect(left).toHaveLength(1)
    const last = left[0]?.id === dan ? one : two
    const refused = await last.post('/people/end', { grant: left[0]?.id ?? '' })
    expect([refused.statusCode, refused.body]).toEqual([409, '<title>last-administrator</title>'])
  })
})
