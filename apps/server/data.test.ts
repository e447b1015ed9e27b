import { resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partyId, personId, type Actor, type Grant } from '#modules/identity'
import { readConfig } from '#platform/config'
import { createApp, type App } from '#platform/http'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { noNode } from './testing/noNode.ts'
import { pdfOf } from '../../modules/casework/testing/files.ts'
import { createCarrier } from '#modules/apply'
import { holdingsOf } from './holdings.ts'
import { migrations } from './modules.ts'
import { modulesOf, type Modules } from './modulesOf.ts'
import { routes } from './routes.ts'
import { secretsOf } from './secretsOf.ts'
import { siteOf } from './site.ts'
import { waysIn } from './waysIn.ts'

const scheme = 'shop-course'
const day = 86_400_000
const host = '127.0.0.1'
let scratch: ScratchDatabase
let modules: Modules
let app: App
let time = Date.UTC(2026, 5, 1, 4)

beforeAll(async () => {
  scratch = await scratchDatabase(migrations)
  const config = readConfig({ FEILUN_SECRET: 'x'.repeat(40), FEILUN_PACK: resolve('modules/packs/example-pack') })
  const now = () => new Date(time)
  modules = modulesOf(scratch.database, config, now)
  await modules.packs.load(config.FEILUN_PACK)
  app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  const site = siteOf({}, () => `http://${host}`)
  const { database } = scratch
  const ways = waysIn(config, { database, identity: modules.identity, site, now })
  const carrier = createCarrier(secretsOf(config), now, () => false)
  await routes(app, { ...modules, node: noNode, carrier, site, waysIn: ways, now, environment: 'test' })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

const admin = () => scratch.database.tables()
let numbers = 0
const key = () => `key-of-a-press-${(numbers += 1)}`

interface Visitor {
  readonly actor: Actor
  readonly cookie: string
  readonly email: string
}

async function come(person: string): Promise<{ cookie: string; actor: Actor }> {
  const link = await modules.identity.makeLink(personId(person), '/me')
  const { cookies } = await app.inject({
    method: 'POST',
    url: '/sign-in/link',
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ key: new URL(link.path, 'http://x').searchParams.get('key') ?? '' }).toString(),
  })
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const actor = await modules.identity.actorOf({ method: 'GET', host, headers: { cookie } })
  if (actor === undefined) throw new Error('nobody came in')
  return { cookie, actor }
}

/** Somebody with an address, who has come in. */
async function visitor(name: string, grants: readonly Grant[] = []): Promise<Visitor> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`
  const { person } = await modules.identity.inviteAsOperator({ name, email, grants })
  return { ...(await come(person)), email }
}
const again = async ({ actor: { person } }: Pick<Visitor, 'actor'>): Promise<Actor> => (await come(person)).actor

const get = (who: Visitor, url: string) =>
  app.inject({ url, headers: { host, cookie: who.cookie, accept: 'text/html' } })
const post = (who: Visitor, url: string, fields: Readonly<Record<string, string>>) =>
  app.inject({
    method: 'POST',
    url,
    headers: {
      host,
      cookie: who.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  })

/** A shop of somebody, with a draft in which an answer stands. */
async function draftOf(who: Visitor, answer: string) {
  const party = await modules.identity.createParty(who.actor, { kind: 'shop', name: `Shop of ${who.actor.name}` })
  const actor = await again(who)
  const begun = await modules.casework.start(actor, { scheme, party, language: 'en', facts: {}, key: key() })
  const filled = await modules.casework.answer(actor, begun.reference, {
    version: begun.version,
    ask: 'aim',
    value: answer,
  })
  return { actor, party, view: filled }
}

async function sentBy(who: Visitor, answer: string) {
  const draft = await draftOf(who, answer)
  let { view } = draft
  for (const [ask, value] of [
    ['trading-since', '2010-01-01'],
    ['staff', 3],
  ] as const)
    view = await modules.casework.answer(draft.actor, view.reference, { version: view.version, ask, value })
  view = await modules.casework.submit(draft.actor, view.reference, { version: view.version, key: key() })
  return { ...draft, view }
}

/** Every row of every table, as text, with where it stands. */
async function everything(): Promise<readonly (readonly [table: string, text: string])[]> {
  const { rows: tables } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name
    from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(admin())
  const found: [string, string][] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(admin())
    found.push(...rows.map(({ text }): [string, string] => [name, text]))
  }
  return found
}
const where = async (needle: string): Promise<readonly string[]> => [
  ...new Set((await everything()).filter(([, text]) => text.includes(needle)).map(([table]) => table)),
]

describe('What is held', () => {
  it('is named by a holding for every column of a person, a party or a case in the database', async () => {
    const named = new Set(
      holdingsOf(modules).flatMap(({ tables }) =>
        tables.flatMap(({ table, named: columns }) => columns.map((column) => `${table}.${column}`)),
      ),
    )
    const { rows } = await sql<{ column: string }>`
      select t.relname || '.' || a.attname as column
      from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and (
        a.attname ~ '^(person|party|reader|about|reviewer|applicant|by|actor|email|case_id|[a-z]+_by|(prepared|closed|settled)_name)$'
        and a.attname <> 'scanned_by'
        or exists (
          select from pg_constraint k where k.contype = 'f' and k.conrelid = t.oid and a.attnum = any (k.conkey)
            and k.confrelid in ('identity_person'::regclass, 'identity_party'::regclass, 'casework_case'::regclass)))
      order by 1`.execute(admin())
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.map(({ column }) => column).filter((column) => !named.has(column))).toEqual([])
  })

  it('is shown by kind, with what for and until when, and downloaded whole', async () => {
    const who = await visitor('Lau Siu-ming')
    const { view } = await draftOf(who, 'Our cashiers want to learn lettering')
    await modules.casework
      .attach(await again(who), view.reference, {
        version: view.version,
        ask: 'aim',
        name: 'plan.pdf',
        bytes: pdfOf(),
      })
      .catch(() => undefined)
    for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
      const page = await get(who, `/me/data?lang=${lang}`)
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store'])
      expect(page.body).toContain('id="casework"')
      expect(page.body).not.toMatch(/\{\w+\}/)
    }
    const { headers, body } = await get(who, '/me/data/download')
    expect(headers['content-disposition']).toContain('attachment')
    for (const known of [who.actor.name, who.email, 'Our cashiers want to learn lettering', view.reference])
      expect(body).toContain(known)
  })

  it('of one person is in no other’s download', async () => {
    const one = await visitor('Ng One')
    const other = await visitor('Ng Other')
    await draftOf(one, 'a secret of one')
    const { body } = await get(other, '/me/data/download')
    expect(body).not.toContain('a secret of one')
    expect(body).not.toContain(one.email)
  })
})

describe('Reading', () => {
  it('by an officer is logged for the party to see, by office and without a name; reading one’s own is not', async () => {
    const who = await visitor('Mak Read')
    const { actor, view, party } = await sentBy(who, 'Something to read')
    const officer = await visitor('Officer Tong', [{ role: 'programme-officer' }])
    await modules.casework.view(actor, view.reference)
    const { rooms } = modules.identity
    expect((await rooms.self.reads(actor, 1)).total).toBe(0)
    await modules.casework.view(officer.actor, view.reference)
    await modules.casework.events(officer.actor, view.reference)
    await modules.review.rules(officer.actor, view.reference)
    await rooms.parties.waiting(officer.actor, 1)
    const { reads } = await rooms.self.reads(actor, 1)
    expect(reads.map(({ what }) => what.split(' ')[0]).toSorted()).toEqual(['case', 'log', 'mandate', 'rules'])
    expect(reads.every(({ about, office }) => about === party && office[0] === 'programme-officer')).toBe(true)
    const page = await get(who, '/me/data/reads?lang=en')
    expect(page.body).toContain(view.reference)
    expect(page.body).not.toContain('Officer Tong')
    expect((await get(await visitor('Nosy'), '/me/data/reads?lang=en')).body).not.toContain(view.reference)
  })
})

describe('Erasure', () => {
  it('shows what goes and what stays, asks once more, and leaves nothing that says who it was', async () => {
    const who = await visitor('Cheung Forgettable')
    const answer = 'An answer that nobody else would give'
    const { view, party } = await sentBy(who, answer)
    await sql`update notice set params = params`.execute(admin())
    for (const known of [who.actor.name, who.email, answer]) expect(await where(known)).not.toEqual([])
    const page = await get(who, '/me/data/erase?lang=en')
    expect(page.body).toContain(`Case ${view.reference} is withdrawn first`)
    expect((await post(who, '/me/data/erase', {})).statusCode).toBe(422)
    const done = await post(who, '/me/data/erase?lang=en', { sure: 'yes' })
    expect([done.statusCode, done.headers.location]).toEqual([303, '/erased?lang=en'])
    for (const known of [who.actor.name, who.email, answer]) expect(await where(known)).toEqual([])
    expect((await get(who, '/me')).headers.location).toContain('/sign-in')
    expect(await modules.identity.address(who.actor.person)).toBeUndefined()
    const report = await modules.casework.verify()
    expect([report.faultCount, report.erased > 0]).toEqual([0, true])
    expect((await modules.identity.partyView([party])).get(party)?.name).toBe('—')
  })

  it('by one of two who act for a shop takes the one and leaves the shop with its case', async () => {
    const one = await visitor('Yip Leaving')
    const two = await visitor('Yip Staying')
    const { view, party } = await sentBy(one, 'The shop wants to learn counting')
    await sql`insert into identity_mandate (person, party, assurance, origin, since)
      values (${two.actor.person}, ${party}, 'verified', 'form', now())`.execute(admin())
    await modules.data.erase(one.actor)
    const seen = await modules.casework.view(await again(two), view.reference)
    expect(seen.answers.map(({ value }) => value)).toContain('The shop wants to learn counting')
    expect(await where('yip.leaving@example.org')).toEqual([])
    expect((await modules.identity.partyView([partyId(party)])).get(party)?.name).toContain('Shop of')
  })

  it('asks whoever came in long ago to come in anew, and erases nothing before', async () => {
    const who = await visitor('Ho Idle')
    time += 20 * 60_000
    const refused = await post(who, '/me/data/erase', { sure: 'yes' })
    expect(refused.headers.location).toContain('/sign-in?next=')
    expect(await where('ho.idle@example.org')).not.toEqual([])
  })

  it('waits while money is on its way, and says so', async () => {
    const who = await visitor('Pang Paid')
    const { view, party } = await sentBy(who, 'Paid soon')
    await sql`insert into payment_order (id, key, hold, amount, currency, case_id, reference, stage, scheme, party,
      payee_sealed, payee_mark, payee_tail, state, ordered_by, ordered_at, changed_at)
      values (gen_random_uuid(), 'k', 'h', 1, 'HKD', ${view.id}, ${view.reference}, 'pay', ${scheme}, ${party},
        'sealed', 'mark', '001', 'released', 'x', now(), now())`.execute(admin())
    expect((await get(who, '/me/data/erase?lang=en')).body).toContain(`Money of case ${view.reference} is on its way`)
    await expect(modules.data.erase(who.actor)).rejects.toMatchObject({ code: 'erasure-held' })
    await sql`update payment_order set state = 'paid' where key = 'k'`.execute(admin())
    await modules.data.erase(who.actor)
    const { rows } = await sql<{
      payee_sealed: string
    }>`select payee_sealed from payment_order where key = 'k'`.execute(admin())
    expect(rows).toEqual([{ payee_sealed: '' }])
  })

  it('of the last administrator is refused', async () => {
    const one = await visitor('Admin Alone', [{ role: 'administrator' }])
    await expect(modules.data.erase(one.actor)).rejects.toMatchObject({ code: 'erasure-held' })
  })
})

describe('What was kept long enough', () => {
  // Begun while the scheme is open.
  beforeAll(async () => {
    const { actor, view } = await draftOf(await visitor('Tsang Old'), 'An answer of long ago')
    await modules.casework.withdraw(actor, view.reference, { version: view.version, key: key() })
  })

  it('goes by night: a draft after a warning; a trial changes nothing; a second run does nothing', async () => {
    const who = await visitor('Kwan Draft')
    await draftOf(who, 'A draft that nobody goes on with')
    time += 77 * day
    await modules.data.retain()
    const { rows } = await sql`select 1 from notice where kind = 'case-draft-ends'
      and person = ${who.actor.person}`.execute(admin())
    expect(rows).toHaveLength(1)
    time += 15 * day
    expect(await modules.data.wouldRetain()).toContainEqual({ what: 'drafts', count: expect.any(Number) })
    expect(await where('A draft that nobody goes on with')).not.toEqual([])
    await modules.data.retain()
    expect(await where('A draft that nobody goes on with')).toEqual([])
    expect((await modules.data.retain()).filter(({ count }) => count > 0)).toEqual([])
    expect((await modules.casework.verify()).faultCount).toBe(0)
  })

  it('goes by night: people who have nothing here and do not come back', async () => {
    const gone = await visitor('Leung Gone')
    time += 740 * day
    await modules.data.retain()
    expect(await where(gone.email)).toEqual([])
  })

  it('goes by night: what a case held that was closed years ago; who was paid what stays, and the log holds', async () => {
    expect(await where('An answer of long ago')).not.toEqual([])
    time += 2_560 * day
    await modules.data.retain()
    expect(await where('An answer of long ago')).toEqual([])
    expect((await modules.casework.verify()).faultCount).toBe(0)
  })
})
