import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { minor } from '#modules/accounts'
import { usualPolicy } from '#engines/guard'
import { createCarrier } from '#modules/apply'
import type { BankAccount, CaseView } from '#modules/casework'
import type { Actor, Grant, PartyId } from '#modules/identity'
import type { FactValue } from '#engines/rules'
import { readConfig } from '#platform/config'
import { createApp, type App } from '#platform/http'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { noNode } from './noNode.ts'
import { pdfOf } from '../../../modules/casework/testing/files.ts'
import { createStoreCalls } from '../../../modules/gateway/records/store/storeCalls.ts'
import { call as callRecord } from '../../../modules/gateway/records/testing/call.ts'
import { schoolAnswers } from '../../../modules/casework/testing/schoolCase.ts'
import { migrations } from '../modules.ts'
import { modulesOf, type Modules } from '../modulesOf.ts'
import { openAccounts } from '../openAccounts.ts'
import { routes } from '../routes.ts'
import { secretsOf } from '../secretsOf.ts'
import { siteOf } from '../site.ts'
import { waysIn } from '../waysIn.ts'

export const school = 'smart-teaching-grant'
export const research = 'embodied-ai-research-programme'

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const methods: readonly Method[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

export interface Route {
  readonly method: Method
  readonly url: string
  /** Names of the fields that its body may have, as far as its schema says. */
  readonly fields: readonly string[]
}

export interface Visitor {
  readonly actor: Actor
  readonly cookie: string
}

export interface City {
  readonly app: App
  readonly modules: Modules
  readonly scratch: ScratchDatabase
  readonly all: readonly Route[]
  readonly come: (name: string, ...grants: readonly Grant[]) => Promise<Visitor>
  /** A visitor with a party of this kind, confirmed. */
  readonly comeFor: (name: string, kind: string, party: string) => Promise<Visitor & { readonly party: PartyId }>
  readonly close: () => Promise<void>
}

const fieldsOf = (body: unknown): string[] =>
  typeof body === 'object' && body !== null && 'shape' in body && typeof body.shape === 'object' && body.shape !== null
    ? Object.keys(body.shape)
    : []

const host = '127.0.0.1'

/** The whole server over a database of its own, with every route that it has. */
export async function anotherCity(): Promise<City> {
  const scratch = await scratchDatabase(migrations)
  const { database } = scratch
  const config = readConfig({ FEILUN_SECRET: 'x'.repeat(40), FEILUN_PACK: resolve('packs/hk-2026') })
  const now = () => new Date('2026-11-02T02:00:00Z')
  const modules = modulesOf(database, config, now)
  await modules.packs.load(config.FEILUN_PACK)
  await openAccounts(modules.ledger, modules.packs.current())
  for (const scheme of [school, research])
    await modules.ledger.limit({
      key: `limit/${scheme}`,
      by: 'test',
      path: `${scheme}/${scheme}/example-call`,
      limit: minor(100_000_000_000),
    })
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code, detail }) => `<title>${code}</title>${detail}`,
  })
  const all: Route[] = []
  app.addHook('onRoute', ({ method, url, schema }) => {
    const named = [method].flat()
    for (const each of methods)
      if (named.some((name) => name === each)) all.push({ method: each, url, fields: fieldsOf(schema?.body) })
  })
  const site = siteOf({}, () => `http://${host}`)
  const ways = waysIn(config, { database, identity: modules.identity, site, now })
  const carrier = createCarrier(secretsOf(config), now, () => false)
  await routes(app, { ...modules, node: noNode, carrier, site, waysIn: ways, now, environment: 'test' })
  await app.ready()

  const come: City['come'] = async (name, ...grants) => {
    const { link } = await modules.identity.inviteAsOperator({ name, grants })
    const { cookies } = await app.inject({
      method: 'POST',
      url: '/sign-in/link',
      headers: { host, 'content-type': 'application/x-www-form-urlencoded', 'user-agent': `browser of ${name}` },
      payload: new URLSearchParams({ key: new URL(link.path, 'http://x').searchParams.get('key') ?? '' }).toString(),
    })
    const cookie = cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ')
    const actor = await modules.identity.actorOf({ method: 'GET', host, headers: { cookie } })
    if (actor === undefined) throw new Error(`${name} did not come in.`)
    return { actor, cookie }
  }
  return {
    app,
    modules,
    scratch,
    all,
    come,
    comeFor: async (name, kind, called) => {
      const visitor = await come(name)
      const party = await modules.identity.createParty(visitor.actor, { kind, name: called })
      // As an officer does, of whichever scheme: who acts for whom belongs to none. So that none of theirs waits for one here.
      await sql`update identity_mandate set assurance = 'verified' where person = ${visitor.actor.person}`.execute(
        database.tables(),
      )
      const actor = await modules.identity.actorOf({ method: 'GET', host, headers: { cookie: visitor.cookie } })
      if (actor === undefined) throw new Error(`${name} went away.`)
      return { ...visitor, actor, party }
    },
    close: async () => {
      await app.close()
      await scratch.close()
    },
  }
}

/** What marks everything that is the other party's: nothing that anybody else is sent may have it. */
export const mark = 'Zephyrine'

type Answers = Readonly<Record<string, FactValue | BankAccount>>

/** What the other party has here. */
export interface Other {
  /** Every id, by what routes call it. */
  readonly ids: ReadonlyMap<string, readonly string[]>
}

/** Another party's affairs: cases at many stages, files, words, sheets, a decision, an award that is being paid. */
export async function otherParty(city: City): Promise<Other> {
  const { modules, scratch } = city
  const { casework, review, payments, notices } = modules
  const once = ({ version }: CaseView) => ({ version, key: randomUUID() })
  const answer = async (actor: Actor, at: CaseView, answers: Answers) => {
    let view = at
    for (const [ask, value] of Object.entries(answers))
      view = await casework.answer(actor, view.reference, { version: view.version, ask, value })
    return view
  }
  const officer = await city.come('Olive', { role: 'programme-officer' })
  const approver = await city.come('Ping', { role: 'approver' })
  const ann = await city.come('Ann', { role: 'reviewer' })
  const ben = await city.come('Ben', { role: 'reviewer' })
  const head = await city.comeFor(`${mark} Head`, 'school', `${mark} School`)
  const { actor } = head

  // The school grant: decided, accepted, and its money ordered.
  const begun = await casework.start(actor, {
    scheme: school,
    party: head.party,
    language: 'en',
    facts: {},
    key: randomUUID(),
  })
  const filled = await answer(actor, begun, { ...schoolAnswers, 'teaching-plan': `${mark} teaches` })
  let grant = await casework.submit(actor, filled.reference, once(filled))
  grant = await casework.ask(officer.actor, grant.reference, { ...once(grant), words: `${mark}, which year?` })
  grant = await casework.reply(actor, grant.reference, { ...once(grant), words: `${mark} says the fifth.` })
  const points = ['public-sector', 'first-grant', 'complete'].map((point) => ({ point, met: true, note: mark }))
  grant = await casework.check(officer.actor, grant.reference, { ...once(grant), outcome: 'pass', points, reasons: [] })
  grant = await review.decide(approver.actor, grant.reference, {
    ...once(grant),
    outcome: 'approve',
    reasons: [{ reason: 'clear-plan', words: `${mark} has a good plan that says who teaches what.` }],
    amount: 50_000_000,
  })
  grant = await casework.view(actor, grant.reference)
  const account = { name: `${mark} School`, bankCode: '024', account: '123-456789-001' }
  grant = await answer(actor, grant, { 'school-account': account, 'accepted-use': true })
  grant = await casework.accept(actor, grant.reference, once(grant))
  const [due] = await payments.due(officer.actor)
  if (due === undefined) throw new Error('Nothing is due.')
  const file = await payments.prepare(officer.actor, [due.order.id])

  // A research award, with one sheet locked and one in the making.
  const start = await city.comeFor(`${mark} Founder`, 'start-up', `${mark} Arms`)
  let award = await casework.start(start.actor, {
    scheme: research,
    party: start.party,
    language: 'en',
    facts: {},
    key: randomUUID(),
  })
  award = await answer(start.actor, award, { fields: ['embodied-ai'], idea: `${mark} arms`, maturity: 'concept' })
  award = await casework.submit(start.actor, award.reference, once(award))
  award = await casework.check(officer.actor, award.reference, {
    ...once(award),
    outcome: 'pass',
    points: ['embodied-ai-start-up', 'research'].map((point) => ({ point, met: true, note: mark })),
    reasons: [],
  })
  award = await answer(start.actor, await casework.view(start.actor, award.reference), {
    'research-plan': `${mark} plans`,
    team: `${mark} and another`,
    'physical-safety': 'In a cage.',
    benefit: mark,
    'amount-asked': '300,000',
    drawings: '',
    authorised: true,
  })
  const given = { version: award.version, ask: 'budget', name: `${mark}.pdf`, bytes: pdfOf() }
  award = await casework.attach(start.actor, award.reference, given)
  award = await casework.submit(start.actor, award.reference, once(award))
  const seen = await casework.view(officer.actor, award.reference)
  await review.assign(officer.actor, award.reference, {
    ...once(seen),
    reviewers: [ann.actor.person, ben.actor.person],
  })
  const sheet = {
    scores: ['merit', 'feasibility', 'safety', 'public-benefit'].map((criterion) => ({
      criterion,
      score: 7,
      reason: `${mark} says who does what, and by when.`,
    })),
    remark: mark,
  }
  for (const { actor: reviewer } of [ann, ben]) {
    const asked = await review.asked(reviewer, award.reference)
    if (asked === undefined) throw new Error('Nobody was asked.')
    await review.declare(reviewer, { assignment: asked.assignment, conflict: 'none' })
    const { version } = await review.saveSheet(reviewer, award.reference, { version: 0, draft: sheet })
    if (reviewer === ann.actor) await review.lockSheet(reviewer, award.reference, { version, key: randomUUID() })
  }

  // A draft, what is asked to be told, and what lets one in.
  const draftHead = await city.comeFor(`${mark} Deputy`, 'school', `${mark} College`)
  let draft = await casework.start(draftHead.actor, {
    scheme: school,
    party: draftHead.party,
    language: 'en',
    facts: {},
    key: randomUUID(),
  })
  draft = await answer(draftHead.actor, draft, { 'teaching-plan': `${mark} drafts` })
  await notices.subscriptions.byPerson(actor, { scheme: school, language: 'en', facts: {} })
  const owner = scratch.database.tables()
  await sql`insert into identity_passkey (credential, person, public_key, counter, label, backed_up, made_at)
    values ('\\x0102', ${actor.person}, '\\x03', 0, ${`${mark}'s key`}, true, now())`.execute(owner)

  // A project of theirs, with a key and a call.
  const { projects } = modules.gateway
  const theirs = await projects.open(
    { job: 'test' },
    {
      name: `${mark} helper`,
      party: head.party,
      measure: modules.packs.current().content.measures[0]?.id ?? '',
      limit: minor(5_000_000),
      guard: usualPolicy('student'),
    },
  )
  const { key } = await projects.makeKey(actor, theirs.id, { name: `${mark} key`, person: actor.person })
  const made = callRecord(mark, {
    project: theirs.id,
    key: key.id,
    person: actor.person,
    model: `${mark}-model`,
    begun: '2026-11-01T02:00:00.000Z',
  })
  await scratch.database.transaction((connection) => createStoreCalls(() => 'Asia/Hong_Kong')(connection, [made]))

  const column = async (query: string): Promise<readonly string[]> =>
    (await sql<{ id: string }>`${sql.raw(query)}`.execute(owner)).rows.map(({ id }) => id)
  const people = [actor.person, start.actor.person, draftHead.actor.person]
  const listed = people.map((id) => `'${id}'`).join(',')
  const parties = await column(`select party::text id from identity_mandate where person in (${listed})`)
  const files = await column('select id::text from casework_file')
  const notes = await column(`select id::text from notice where person in (${listed})`)
  const wishes = await column('select id::text from notice_subscription')
  const sessions = await column(`select handle::text id from identity_session where person in (${listed})`)
  const assignments = await column('select id::text from casework_assignment')
  return {
    ids: new Map([
      ['reference', [grant.reference, award.reference, draft.reference]],
      ['file', files.slice(0, 1)],
      [
        'id',
        [
          due.order.id,
          file.id,
          theirs.id,
          made.id,
          ...[notes, wishes, parties, sessions].flatMap((each) => each.slice(0, 1)),
        ],
      ],
      ['party', parties],
      ['person', people],
      ['session', sessions],
      ['subscription', wishes],
      ['notice', notes],
      ['passkey', ['AQI']],
      ['credential', ['AQI']],
      ['assignment', assignments],
      ['reviewer', [ann.actor.person]],
      ['reviewers', [ann.actor.person]],
      ['orders', [due.order.id]],
      ['order', [due.order.id]],
      ['scheme', [school, research]],
      ['ask', ['budget', 'school-account']],
      ['case', await column('select id::text from casework_case')],
      ['version', [String(grant.version), String(award.version)]],
      ['key', [randomUUID(), key.id]],
      ['project', [theirs.id]],
      ['call', [made.id]],
    ]),
  }
}
