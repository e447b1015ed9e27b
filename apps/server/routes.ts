/** Which routes this server answers. Edit this file to add a module's. */
import { accountsPlace, accountsRoutes, type Accounts } from '#modules/accounts'
import { randomUUID } from 'node:crypto'
import { applyRoutes, casesPlace, type Carrier } from '#modules/apply'
import { askRoutes, correctionDesk, type Ask, type Corrections } from '#modules/ask'
import { awardsRoutes, type Awards } from '#modules/awards'
import { blueprintRoutes, moneyFrom } from '#modules/blueprint'
import type { Casework, Review } from '#modules/casework'
import { deskPlace, deskRoutes, type Desk } from '#modules/desk'
import { gatewayPages, gatewayPlace, type Gateway } from '#modules/gateway'
import { evidenceRoutes, type Evidence } from '#modules/evidence'
import {
  dataPlace,
  dataRoutes,
  identityPlaces,
  identityRoutes,
  may,
  type Data,
  type OwnIdentity,
} from '#modules/identity'
import { mcpRoutes } from '#modules/mcp'
import { noticesPlace, noticesRoutes, type Notices } from '#modules/notices'
import { schemeById, type Packs } from '#modules/packs'
import { paymentsPlace, paymentsRoutes, type Payments } from '#modules/payments'
import { readingRoutes, type Readings } from '#modules/reading'
import { reviewRoutes, workPlace } from '#modules/review'
import { schemesRoutes } from '#modules/schemes'
import { shadowPlace, shadowRoutes, type Shadow } from '#modules/shadow'
import { standRoutes } from '#modules/stand'
import { sendPage, type App } from '#platform/http'
import { renderPage, type Site } from '#platform/ui'
import { desks } from './desks.ts'
import { gatewayPagesOf, offersOf, type NodeInside } from './gatewayPagesOf.ts'
import { todayIn } from './today.ts'
import type { WaysIn } from './waysIn.ts'

export interface RouteDependencies {
  readonly site: Site
  readonly ledger: Accounts
  readonly evidence: Evidence
  readonly packs: Packs
  readonly ask: Ask
  readonly awards: Awards
  readonly carrier: Carrier
  readonly casework: Casework
  readonly corrections: Corrections
  readonly data: Data
  readonly desk: Desk
  readonly gateway: Gateway
  readonly node: NodeInside
  readonly identity: OwnIdentity
  readonly notices: Notices
  readonly payments: Payments
  readonly readings: Readings
  readonly review: Review
  readonly shadow: Shadow
  readonly waysIn: WaysIn
  readonly now: () => Date
  readonly environment: 'development' | 'production' | 'test'
}

export async function routes(app: App, dependencies: RouteDependencies): Promise<void> {
  const {
    site,
    ledger,
    evidence,
    packs,
    ask,
    awards,
    carrier,
    casework,
    corrections,
    data,
    desk,
    gateway,
    node,
    identity,
    notices,
    payments,
    readings,
    review,
    shadow,
    waysIn,
    now,
    environment,
  } = dependencies
  const today = () => todayIn(packs.current().content.pack.timezone, now())
  evidenceRoutes(app, { site, evidence })
  blueprintRoutes(app, { site, packs, evidence, today, money: moneyFrom(ledger) })
  schemesRoutes(app, { site, packs, evidence, today })
  standRoutes(app, { site, packs, today })
  askRoutes(app, { site, ask, corrections, evidence, packs, today })
  const timeZone = () => packs.current().content.pack.timezone
  const kinds = () =>
    packs
      .current()
      .content.parties.flatMap(({ id, label, group }) => (group === 'organisation' ? [{ id, name: label }] : []))
  const schemes = () => packs.current().content.schemes.map(({ id, title }) => ({ id, name: title }))
  identityRoutes(app, {
    site,
    identity,
    now,
    timeZone,
    ways: waysIn.ways,
    passkeys: { href: '/me/passkeys', of: waysIn.passkeys.of },
    places: [
      casesPlace,
      gatewayPlace,
      noticesPlace,
      dataPlace,
      workPlace,
      deskPlace,
      accountsPlace,
      paymentsPlace,
      shadowPlace,
      ...identityPlaces,
    ],
    kinds,
    schemes,
  })
  dataRoutes(app, { site, identity, data, now, timeZone })
  applyRoutes(app, { site, casework, identity, packs, today, now, newId: randomUUID, carrier })
  reviewRoutes(app, { site, casework, review, identity, ledger, evidence, packs, now, newId: randomUUID })
  waysIn.routes(app, (at) => todayIn(timeZone(), at))
  noticesRoutes(app, { site, notices, identity, packs, today })
  accountsRoutes(app, {
    site,
    ledger,
    require: identity.require,
    may: (actor, action, scheme) => may(actor, action, { scheme }),
    timeZone,
  })
  paymentsRoutes(app, {
    site,
    payments,
    identity,
    timeZone,
    schemeName: (id, language) => schemeById(packs.current().content, id)?.title[language] ?? id,
  })
  gatewayPages(app, gatewayPagesOf({ site, gateway, node, identity, packs, now }))
  shadowRoutes(app, { site, shadow, identity, now, timeZone, offers: offersOf({ gateway, packs }) })
  awardsRoutes(app, { site, awards, packs, now })
  deskRoutes(app, { site, desk, desks })
  correctionDesk(app, { site, desk, evidence, corrections, packs })
  readingRoutes(app, { site, desk, packs, readings })
  mcpRoutes(app, { ask, evidence, packs, today }, site.origin)
  if (environment === 'development') await galleryRoute(app, site)
}

/** Every component at once, for whoever works on them. */
async function galleryRoute(app: App, site: Site): Promise<void> {
  const { Gallery } = await import('#platform/ui/gallery')
  app.get('/gallery', ({ language, url }, reply) => sendPage(reply, renderPage(Gallery({ site, language, path: url }))))
}
