import { randomBytes } from 'node:crypto'
import {
  createPasskeys,
  createProviderSignIn,
  passkeyRoutes,
  passkeyWay,
  providerRoutes,
  readProviders,
  waysInOf,
  type OwnIdentity,
  type Passkeys,
  type WayIn,
} from '#modules/identity'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import type { App } from '#platform/http'
import type { Site } from '#platform/ui'
import { secretsOf } from './secretsOf.ts'

export interface WaysIn {
  /** As the page for signing in offers them. */
  readonly ways: readonly WayIn[]
  readonly passkeys: Passkeys
  readonly routes: (app: App, dayOf: (at: Date) => string) => void
}

export interface WaysInNeeds {
  readonly database: Database
  readonly identity: OwnIdentity
  readonly site: Site
  readonly now: () => Date
}

/** The ways of signing in besides the link by e-mail: passkeys, and whoever the settings name. @throws FeilunError `config-invalid` */
export function waysIn(config: Config, { database, identity, site, now }: WaysInNeeds): WaysIn {
  const secrets = secretsOf(config)
  const shared = { database, identity, now, random: randomBytes, origin: () => site.origin }
  const providers = readProviders(config, { secrets, now, random: randomBytes })
  const signIn = createProviderSignIn({ ...shared, secrets, providers })
  const siteName = `${site.name['zh-Hant']} ${site.name.en}`
  const passkeys = createPasskeys({ ...shared, siteName })
  return {
    ways: [passkeyWay, ...waysInOf(providers)],
    passkeys,
    routes: (app, dayOf) => {
      passkeyRoutes(app, { site, identity, passkeys, dayOf })
      providerRoutes(app, { site, identity, signIn })
    },
  }
}
