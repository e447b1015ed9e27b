import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startIdentity, type StartedIdentity } from '../testing/startIdentity.ts'
import { partyId, type Actor, type Grant, type PartyId } from '../model/actor.ts'

let started: StartedIdentity
let n = 0

beforeAll(async () => {
  started = await startIdentity()
})
afterAll(() => started.close())

const person = (...grants: Grant[]) => started.signedIn(`Person ${++n}`, grants)
/** Somebody with a school of theirs; the actor as they are after it was added. */
const teacher = async () => {
  const { browser, actor } = await person()
  await browser.post('/me/parties', { kind: 'school', name: `School ${++n}` })
  const now = (await started.actorIn(browser)) ?? expect.fail()
  const school = now.mandates.find(({ party }) => !actor.mandates.some((own) => own.party === party))?.party
  return { browser, actor: now, school: school ?? expect.fail('no school') }
}
const as = (actor: Actor, statement: string) =>
  started.identity.as(
    actor,
    async (connection) => (await sql.raw<Record<string, unknown>>(statement).execute(connection.tables())).rows,
  )
const refused = /row-level security|permission denied|confirmed by an officer|ended by its holder|only ever added/

describe('A person', () => {
  test('acts for themselves, and for a school once they say so, once however often they press', async () => {
    const { browser } = await person()
    const form = { kind: 'school', name: ' Ying Wa ' }
    expect((await browser.post('/me/parties', form)).statusCode).toBe(303)
    expect((await browser.post('/me/parties', form)).statusCode).toBe(303)
    const actor = (await started.actorIn(browser)) ?? expect.fail()
    expect(await started.identity.partiesOf(actor)).toMatchObject([
      { kind: 'person' },
      { kind: 'school', name: 'Ying Wa' },
    ])
    expect(actor.mandates.map(({ assurance }) => assurance)).toEqual(['said', 'said'])
    const page = (await browser.get('/me/parties?lang=en')).body
    expect(page).toMatch(/Ying Wa \(School\)[\s\S]*said by you/)
  })

  test.each([
    [{ kind: 'person', name: 'X' }, 'Choose one'],
    [{ kind: 'empire', name: 'X' }, 'Choose one'],
    [{ kind: 'school', name: ' ' }, 'A name has'],
    [{ kind: 'school', name: 'a\u202eb' }, 'A name has'],
    [{}, 'Choose one'],
  ])('is told what is wrong with %j', async (form, said) => {
    const { browser } = await person()
    const page = await browser.post('/me/parties', form)
    expect([page.statusCode, page.body.includes(said)]).toEqual([400, true])
    expect((await started.actorIn(browser))?.mandates).toHaveLength(1)
  })

  test('leaves a school, and can do nothing for it any more; themselves they cannot leave', async () => {
    const { browser, actor, school } = await teacher()
    const [own = expect.fail()] = actor.mandates.map(({ party }) => party)
    for (const party of [school, school, own]) {
      expect((await browser.post('/me/parties/leave', { party })).statusCode).toBe(303)
    }
    expect((await started.actorIn(browser))?.mandates.map(({ party }) => party)).toEqual([own])
  })

  test('changes their name, which is that of their own party too', async () => {
    const { browser } = await person()
    expect((await browser.post('/me', { name: ' Chan <b> ', language: 'zh-Hans' })).statusCode).toBe(303)
    const actor = (await started.actorIn(browser)) ?? expect.fail()
    expect(await started.identity.partiesOf(actor)).toMatchObject([{ name: 'Chan <b>' }])
    const page = (await browser.get('/me?lang=en&said=saved')).body
    expect(page).toContain('Chan &lt;b>')
    expect(page).not.toContain('<b>')
    expect((await browser.post('/me', { name: '', language: 'en' })).statusCode).toBe(400)
    expect((await browser.post('/me', { name: 'X', language: 'fr' })).statusCode).toBe(400)
  })
})

describe('An officer', () => {
  test('confirms what somebody says, in their own name, and never what they say themselves', async () => {
    const { browser: theirs, actor, school } = await teacher()
    const { browser: officer, actor: self } = await person({ role: 'programme-officer', scheme: 'grant' })
    expect((await officer.get('/mandates?lang=en')).body).toContain(`value="${school}"`)
    expect((await started.identity.rooms.self.reads(actor, 1)).reads).toMatchObject([
      { about: school, what: 'mandate', why: 'confirm', office: ['programme-officer'] },
    ])
    const done = await officer.post('/mandates', { person: actor.person, party: school })
    expect([done.statusCode, done.headers.location]).toEqual([303, '/mandates?said=done'])
    expect((await started.actorIn(theirs))?.mandates.find(({ party }) => party === school)?.assurance).toBe('verified')
    expect((await officer.post('/mandates', { person: actor.person, party: school })).statusCode).toBe(404)
    await officer.post('/me/parties', { kind: 'company', name: 'Own Ltd' })
    const own = (await started.actorIn(officer))?.mandates.at(-1)?.party ?? ''
    expect((await officer.post('/mandates', { person: self.person, party: own })).statusCode).toBe(403)
    expect((await officer.get('/mandates?lang=en')).body).not.toContain(`value="${own}"`)
  })

  test.each(['reviewer', 'approver', 'auditor', 'administrator'] as const)('is not a %s', async (role) => {
    const { actor, school } = await teacher()
    const { browser } = await person({ role })
    expect((await browser.get('/mandates')).statusCode).toBe(403)
    expect((await browser.post('/mandates', { person: actor.person, party: school })).statusCode).toBe(403)
  })
})

describe('A register', () => {
  const bring = (who: Actor, name: string) =>
    started.identity.partyFor(who.person, { origin: 'corp-id', registered: 'hash-1', kind: 'company', name })

  test('brings a company once, whoever comes with it, with mandates that are sure', async () => {
    const [{ actor: ann, browser }, { actor: ben }] = [await person(), await person()]
    const [one, two] = await Promise.all([bring(ann, 'Old Name Ltd'), bring(ben, 'Old Name Ltd')])
    expect(one).toBe(two)
    await bring(ben, 'New Name Ltd')
    const actor = (await started.actorIn(browser)) ?? expect.fail()
    expect(actor.mandates.at(-1)).toEqual({ party: one, assurance: 'verified' })
    expect((await started.identity.partyView([one])).get(one)).toEqual({
      id: one,
      kind: 'company',
      name: 'New Name Ltd',
    })
    expect(new Set(await started.identity.peopleFor(one))).toEqual(new Set([ann.person, ben.person]))
  })
})

describe('Facts of a party', () => {
  const at = new Date(Date.UTC(2026, 4, 4))
  const held = (value: string | number, more: object = {}) =>
    ({ fact: 'staff', value, assurance: 'said', origin: 'form', at, ...more }) as const

  test('are kept by where they came from, the surest first, and what comes again from there replaces what was', async () => {
    const { actor, school } = await teacher()
    const { identity, scratch } = started
    await identity.as(actor, async (connection) => {
      await identity.holdFact(connection, school, held(10))
      await identity.holdFact(connection, school, held(12))
      await identity.holdFact(connection, school, { ...held('list'), fact: 'levels', value: ['p', 's'] })
    })
    await identity.holdFact(scratch.database, school, held(11, { origin: 'corp-id', assurance: 'verified' }))
    const facts = await identity.as(actor, (connection) => identity.factsOf(connection, school))
    expect(facts.map(({ fact, value, assurance }) => [fact, value, assurance])).toEqual([
      ['levels', ['p', 's'], 'said'],
      ['staff', 11, 'verified'],
      ['staff', 12, 'said'],
    ])
  })

  test('are not called verified by whoever says them, nor is what a register brought overwritten', async () => {
    const { actor, school } = await teacher()
    const { identity, scratch } = started
    const hold = (fact: ReturnType<typeof held>) =>
      identity.as(actor, (connection) => identity.holdFact(connection, school, fact))
    await expect(hold(held(1, { assurance: 'verified' }))).rejects.toThrow(refused)
    await identity.holdFact(scratch.database, school, held(11, { origin: 'corp-id', assurance: 'verified' }))
    await expect(hold(held(99, { origin: 'corp-id' }))).rejects.toThrow(refused)
    await as(actor, `delete from identity_fact where party = '${school}'`)
    expect((await identity.factsOf(scratch.database, school)).map(({ value }) => value)).toEqual([11])
  })
})

describe('Nobody gets at what is another’s, also where a query forgets to ask whose it is', () => {
  const roles: readonly Grant[][] = [
    [],
    [{ role: 'reviewer' }],
    [{ role: 'approver' }],
    [{ role: 'programme-officer' }],
    [{ role: 'auditor' }],
    [{ role: 'administrator' }],
    [
      { role: 'reviewer', scheme: 'grant' },
      { role: 'approver', scheme: 'grant' },
    ],
  ]
  const sees: Readonly<Record<string, readonly string[]>> = {
    identity_person: ['administrator'],
    identity_grant: ['administrator', 'auditor'],
    identity_party: ['programme-officer', 'auditor'],
    identity_mandate: ['programme-officer', 'auditor'],
    identity_fact: [],
    identity_consent: [],
    identity_read: ['auditor'],
  }
  const ownedBy: Readonly<Record<string, (actor: Actor, party: PartyId) => string>> = {
    identity_person: ({ person: id }) => `id = '${id}'`,
    identity_grant: ({ person: id }) => `person = '${id}'`,
    identity_party: (_, party) => `id = '${party}'`,
    identity_mandate: ({ person: id }) => `person = '${id}'`,
    identity_fact: (_, party) => `party = '${party}'`,
    identity_consent: ({ person: id }) => `person = '${id}'`,
    identity_read: (_, party) => `about = '${party}'`,
  }

  test.each(
    roles.map(
      (grants) =>
        [grants.map(({ role, scheme }) => `${role}@${scheme ?? 'all'}`).join(' ') || 'nobody', grants] as const,
    ),
  )('as %s', async (_, grants) => {
    const { actor: victim, school } = await teacher()
    const { actor: officer } = await person({ role: 'programme-officer' })
    await started.signedIn(victim.name, [{ role: 'reviewer', scheme: 'other' }])
    const { identity } = started
    await identity.as(victim, (connection) =>
      identity.holdFact(connection, school, {
        fact: 'a',
        value: 1,
        assurance: 'said',
        origin: 'form',
        at: started.now(),
      }),
    )
    await identity.rooms.self.consent(victim, {
      purpose: 'apply',
      wording: 'v1',
      shown: 'So that it need not be asked again.',
      language: 'en',
      place: '/apply',
    })
    await identity.as(officer, (connection) =>
      identity.logRead(connection, { actor: officer, about: school, what: 'case', why: 'check' }),
    )

    const { actor: attacker } = await person(...grants)
    for (const [table, own] of Object.entries(ownedBy)) {
      const whole = grants.filter(({ scheme }) => scheme === undefined).map(({ role }) => role)
      const may = sees[table]?.some((role) => whole.some((each) => each === role)) === true
      const rows = await as(attacker, `select 1 from ${table} where ${own(victim, school)}`)
      expect([table, rows.length > 0]).toEqual([table, may])
    }
    for (const secret of ['link', 'session', 'subject', 'passkey']) {
      await expect(as(attacker, `select 1 from identity_${secret}`), secret).rejects.toThrow(refused)
    }
    const me = attacker.person
    const isAdministrator = grants.some(({ role }) => role === 'administrator')
    const attempts = [
      `insert into identity_mandate (person, party, assurance, origin, since) values ('${me}', '${school}', 'said', 'form', now())`,
      `insert into identity_fact (party, fact, origin, value, assurance, at) values ('${school}', 'b', 'form', '1', 'said', now())`,
      `insert into identity_read (at, reader, about, what, why) values (now(), '${victim.person}', '${school}', 'a', 'b')`,
      `insert into identity_consent (id, person, purpose, wording, given_at) values (gen_random_uuid(), '${victim.person}', 'a', 'b', now())`,
      `insert into identity_grant (id, person, role, granted_by, granted_at) values (gen_random_uuid(), '${me}', 'auditor', '${victim.person}', now())`,
      ...(isAdministrator
        ? []
        : [
            `insert into identity_grant (id, person, role, granted_by, granted_at) values (gen_random_uuid(), '${me}', 'administrator', '${me}', now())`,
            `insert into identity_person (id, name, made_at, made_by) values (gen_random_uuid(), 'x', now(), '${me}')`,
          ]),
      `insert into identity_party (id, kind, name, made_by, made_at, registered) values (gen_random_uuid(), 'company', 'x', '${me}', now(), 'forged')`,
      `update identity_mandate set assurance = 'verified', confirmed_by = '${me}', confirmed_at = now() where person = '${me}'`,
      `update identity_person set email = 'x@example.org'`,
      `update identity_grant set ended_at = null, role = 'administrator'`,
      `update identity_read set why = 'x'`,
      `delete from identity_read`,
      `delete from identity_grant`,
    ]
    for (const attempt of attempts) await expect(as(attacker, attempt), attempt).rejects.toThrow(refused)
    for (const harmless of [
      `update identity_person set name = 'x' where id = '${victim.person}' returning 1`,
      `update identity_fact set value = '2' where party = '${school}' returning 1`,
      `delete from identity_fact where party = '${school}' returning 1`,
    ]) {
      expect(await as(attacker, harmless), harmless).toEqual([])
    }
  })

  test('and the log of reads is never changed, by the server either', async () => {
    await expect(sql`delete from identity_read`.execute(started.scratch.database.tables())).rejects.toThrow(refused)
    await expect(sql`truncate identity_read`.execute(started.scratch.database.tables())).rejects.toThrow(refused)
  })

  test('reading of one’s own party is no reading by somebody else', async () => {
    const { actor, school } = await teacher()
    await started.identity.as(actor, (connection) =>
      started.identity.logRead(connection, { actor, about: school, what: 'case', why: 'self' }),
    )
    expect(await started.identity.rooms.self.reads(actor, 1)).toEqual({ reads: [], total: 0 })
    const { actor: reviewer } = await person({ role: 'reviewer' })
    await started.identity.as(reviewer, (connection) =>
      started.identity.logRead(connection, { actor: reviewer, about: school, what: 'case', why: 'review' }),
    )
    expect(await started.identity.rooms.self.reads(actor, 1)).toMatchObject({
      reads: [{ about: school, office: ['reviewer'], what: 'case', why: 'review' }],
      total: 1,
    })
    expect(reviewer.mandates).not.toContainEqual(expect.objectContaining({ party: school }))
  })

  test('a party that nobody has made is nobody’s to act for', async () => {
    const { actor } = await person()
    await expect(
      started.identity.rooms.parties.leave(actor, partyId('00000000-0000-4000-8000-000000000009')),
    ).rejects.toMatchObject({
      code: 'party-unknown',
    })
  })
})
