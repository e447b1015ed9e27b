import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { createReview, type CaseView, type Review } from '#modules/casework'
import { actingFor, holdersOf, may, personId, type Actor, type Grant, type Identity } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { createApp, type App } from '#platform/http'
import type { Site } from '#platform/ui'
import { pdfOf } from '../../casework/testing/files.ts'
import { research, startHouse, type House } from '../../casework/testing/house.ts'
import { fillIn, newKey, schoolAnswers, startSchool } from '../../casework/testing/schoolCase.ts'
import { reviewRoutes } from '../routes.ts'

const testSite: Site = {
  asset: (name) => `/assets/${name}`,
  name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
  origin: 'https://feilun.example',
  styles: '/assets/index.css',
}

export interface Answer {
  readonly status: number
  readonly html: string
  readonly headers: Readonly<Record<string, unknown>>
  /** Where it leads. */
  readonly to: string | undefined
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The pages of those who decide over cases of their own database. A request comes from whoever its cookie names. */
export interface ReviewApp {
  readonly app: App
  readonly house: House
  readonly review: Review
  /** Somebody who works here, as they stand in the database. */
  readonly staff: (name: string, ...grants: readonly Grant[]) => Promise<Actor>
  readonly get: (actor: Actor | undefined, url: string) => Promise<Answer>
  readonly post: (actor: Actor | undefined, url: string, fields?: Fields) => Promise<Answer>
  /** Sends a form that a page shows, with what it carries hidden and what is filled in. */
  readonly send: (actor: Actor, page: string, fields: Fields, action?: string) => Promise<Answer>
  /** A school's case, sent, and who applied. */
  readonly sentSchool: () => Promise<CaseView & { readonly head: Actor }>
  /** A case of research that waits for its reviewers, and who applied. */
  readonly atReview: (officer: Actor) => Promise<CaseView & { readonly head: Actor }>
  readonly close: () => Promise<void>
}

/** What the form of a page that posts to an address carries hidden. */
export function hiddenOf(html: string, action: string): Readonly<Record<string, string>> {
  const forms = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)]
  const form = forms.find(([, to = '']) => to.split('?')[0] === action.split('?')[0])?.[2]
  if (form === undefined) throw new Error(`No form to ${action}`)
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

const payloadOf = (fields: Fields): string => {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === 'string' ? [value] : value) form.append(name, each)
  return form.toString()
}

export async function reviewApp(site: Site = testSite): Promise<ReviewApp> {
  const house = await startHouse()
  const { needs, clock, casework } = house
  const people = new Map<string, Actor>()
  const identity: Pick<Identity, 'require' | 'partyView'> = {
    partyView: needs.identity.partyView,
    require: (request, action, scheme) => {
      const who = /(?:^|;\s*)who=([^;]+)/.exec(String(request.headers['cookie'] ?? ''))?.[1]
      const actor = people.get(who ?? '')
      if (actor === undefined) return Promise.reject(new FeilunError('sign-in-needed'))
      if (!may(actor, action, scheme === undefined ? {} : { scheme }))
        return Promise.reject(new FeilunError('not-permitted'))
      return Promise.resolve(actor)
    },
  }
  const review = createReview({
    ...needs,
    people: { holding: holdersOf, actingFor },
    actOn: casework.actOn,
    view: casework.view,
  })
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code, detail }) => `<title>${code}</title>${detail}`,
  })
  reviewRoutes(app, {
    site,
    casework,
    review,
    identity,
    ledger: house.ledger,
    evidence: { quotes: () => Promise.resolve([]) },
    packs: needs.packs,
    now: () => clock.now,
    newId: needs.newId,
  })
  await app.ready()

  const ask = async (
    method: 'GET' | 'POST',
    actor: Actor | undefined,
    url: string,
    fields?: Fields,
  ): Promise<Answer> => {
    const { statusCode, payload, headers } = await app.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        'accept-language': 'en',
        accept: 'text/html',
        ...(actor === undefined ? {} : { cookie: `who=${actor.person}` }),
        ...(fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields === undefined ? {} : { payload: payloadOf(fields) }),
    })
    return { status: statusCode, html: payload, headers, to: headers.location }
  }
  const get: ReviewApp['get'] = (actor, url) => ask('GET', actor, url)
  const post: ReviewApp['post'] = (actor, url, fields = {}) => ask('POST', actor, url, fields)

  return {
    app,
    house,
    review,
    get,
    post,
    send: async (actor, page, fields, action = page) => {
      const { html } = await get(actor, page)
      return post(actor, action, { ...hiddenOf(html, action), ...fields })
    },
    staff: async (name, ...grants) => {
      const person = personId(randomUUID())
      const tables = house.scratch.database.tables()
      await sql`insert into identity_person (id, name, made_at) values (${person}, ${name}, ${clock.now})`.execute(
        tables,
      )
      for (const { role, scheme } of grants)
        await sql`insert into identity_grant (id, person, role, scheme, granted_at)
          values (${randomUUID()}, ${person}, ${role}, ${scheme ?? null}, ${clock.now})`.execute(tables)
      const actor: Actor = { person, name, grants, mandates: [], method: 'passkey' }
      people.set(person, actor)
      return actor
    },
    sentSchool: async () => {
      const head = house.applicant('school')
      const filled = await fillIn(house, head, await startSchool(house, head), schoolAnswers)
      const sent = await casework.submit(head, filled.reference, { version: filled.version, key: newKey() })
      return { ...sent, head }
    },
    atReview: async (officer) => {
      const head = house.applicant('start-up')
      const once = ({ version }: CaseView) => ({ version, key: newKey() })
      let view = await casework.start(head, {
        scheme: research,
        party: head.party,
        language: 'en',
        facts: {},
        key: newKey(),
      })
      const interest = { fields: ['embodied-ai'], idea: 'Arms that feel what they hold.', maturity: 'concept' }
      view = await fillIn(house, head, view, interest)
      view = await casework.submit(head, view.reference, once(view))
      const points = ['embodied-ai-start-up', 'research'].map((point) => ({ point, met: true, note: '' }))
      view = await casework.check(officer, view.reference, { ...once(view), outcome: 'pass', points, reasons: [] })
      view = await fillIn(house, head, view, {
        'research-plan': 'Design, prototype, trial.',
        team: 'Two engineers.',
        'physical-safety': 'In a cage.',
        benefit: '長者可用。',
        'amount-asked': '300,000',
        drawings: '',
        authorised: true,
      })
      const file = { version: view.version, ask: 'budget', name: '預算.pdf', bytes: pdfOf() }
      view = await casework.attach(head, view.reference, file)
      return { ...(await casework.submit(head, view.reference, once(view))), head }
    },
    close: async () => {
      await app.close()
      await house.close()
    },
  }
}
