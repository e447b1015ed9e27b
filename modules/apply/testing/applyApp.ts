import { plainDate } from '#engines/rules'
import { minor } from '#modules/accounts'
import { createReview, type CaseView, type Review } from '#modules/casework'
import { dayOf } from '#modules/casework/parts'
import { may, type Actor, type Identity } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { createApp, type App } from '#platform/http'
import type { Site } from '#platform/ui'
import { approver, newKey, officer, passed } from '../../casework/testing/schoolCase.ts'
import { startHouse, type House } from '../../casework/testing/house.ts'
import { createCarrier } from '../start/carried.ts'
import { applyRoutes } from '../routes.ts'

/** The pages of applicants over cases of their own database. A request comes from whoever its cookie `who` names. */
export interface ApplyApp {
  readonly app: App
  readonly house: House
  readonly review: Review
  /** Lets somebody be known by their cookie. @returns the cookie */
  readonly known: (actor: Actor) => string
  /** What an approver does with a case. */
  readonly decide: (at: CaseView, outcome: 'approve' | 'refuse', reason: string) => Promise<CaseView>
  readonly passed: (at: CaseView) => Promise<CaseView>
  readonly close: () => Promise<void>
}

export const testSite: Site = {
  asset: (name) => `/assets/${name}`,
  name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
  origin: 'https://feilun.example',
  styles: '/assets/index.css',
}

const courses = 'ai-course-organisers'

export async function applyApp(site: Site = testSite): Promise<ApplyApp> {
  const house = await startHouse()
  const path = `ai-training-for-all/${courses}/example-call`
  await house.ledger.open({ path, unit: 'HKD' })
  await house.ledger.limit({ key: `limit/${courses}`, by: 'test', path, limit: minor(5_000_000_000) })
  const people = new Map<string, Actor>()
  const { needs, clock } = house
  const actorOf: Identity['actorOf'] = (request) => {
    const who = /(?:^|;\s*)who=([^;]+)/.exec(String(request.headers['cookie'] ?? ''))?.[1]
    return Promise.resolve(people.get(who ?? ''))
  }
  const identity: Pick<Identity, 'require' | 'actorOf' | 'partiesOf'> = {
    actorOf,
    require: async (request, action, scheme) => {
      const actor = await actorOf(request)
      if (actor === undefined) throw new FeilunError('sign-in-needed')
      if (!may(actor, action, scheme === undefined ? {} : { scheme })) throw new FeilunError('not-permitted')
      return actor
    },
    partiesOf: async (actor) => {
      const views = await needs.identity.partyView(actor.mandates.map(({ party }) => party))
      return [...views.values()]
    },
  }
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code, detail }) => `<title>${code}</title>${detail}`,
  })
  const today = () => {
    const day = plainDate(dayOf(clock.now, house.pack().content.pack.timezone))
    if (day === undefined) throw new Error('no day')
    return day
  }
  applyRoutes(app, {
    site,
    casework: house.casework,
    identity,
    packs: needs.packs,
    today,
    now: () => clock.now,
    newId: needs.newId,
    carrier: createCarrier(
      needs.secrets,
      () => clock.now,
      () => false,
    ),
  })
  const review = createReview({
    ...needs,
    people: { holding: () => Promise.resolve([]), actingFor: () => Promise.resolve([]) },
    actOn: house.casework.actOn,
    view: house.casework.view,
  })
  return {
    app,
    house,
    review,
    known: (actor) => {
      people.set(actor.person, actor)
      return `who=${actor.person}`
    },
    passed: (at) => passed(house, house.person(officer), at),
    decide: (at, outcome, reason) =>
      review.decide(house.person(approver), at.reference, {
        version: at.version,
        key: newKey(),
        outcome,
        reasons: [{ reason, words: '計劃寫得清楚，每一項都有用途。\nEvery item is named.' }],
        ...(outcome === 'approve' && { amount: 50_000_000 }),
      }),
    close: async () => {
      await app.close()
      await house.close()
    },
  }
}
