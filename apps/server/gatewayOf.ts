import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Accounts } from '#modules/accounts'
import { createGateway, startGatewayNode, type Gateway, type GatewayNode } from '#modules/gateway'
import type { Identity } from '#modules/identity'
import { measureById, type Packs } from '#modules/packs'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import { secretsOf } from './secretsOf.ts'

interface Needs {
  readonly database: Database
  readonly now: () => Date
  readonly ledger: Accounts
  readonly identity: Pick<Identity, 'as'>
  readonly packs: Packs
  readonly today: () => string
}

/** What the gateway keeps, for pages, commands and jobs. */
export function gatewayOf(config: Config, { database, now, ledger, identity, packs, today }: Needs): Gateway {
  return createGateway({
    database,
    now,
    ledger,
    identity,
    today,
    secrets: secretsOf(config),
    env: process.env,
    newId: randomUUID,
    random: randomBytes,
    chance: Math.random,
    callDays: config.FEILUN_KEEP_CALLS_DAYS,
    isMeasure: (id) => measureById(packs.current().content, id) !== undefined,
    alarm: (what) => console.error(JSON.stringify({ message: 'a provider refuses our key or our account', ...what })),
  })
}

interface NodeNeeds {
  readonly gateway: Gateway
  readonly database: Database
  readonly databaseUrl: string
  readonly now: () => Date
  readonly ledger: Accounts
  readonly packs: Packs
  readonly log: { readonly error: (fields: object, message: string) => void }
}

/** As package.json has it. */
const version = '0.1.0'

/** Who is asked about what the guard is not sure of, where somebody is set. */
function secondOpinionOf({ FEILUN_GUARD_URL: url, ...config }: Config) {
  if (url === undefined) return undefined
  const { FEILUN_GUARD_NAME: name, FEILUN_GUARD_KEY: key, FEILUN_GUARD_REGION: region } = config
  return { url, name, key, region, timeoutMs: config.FEILUN_GUARD_TIMEOUT_MS }
}

/** Starts a node that serves calls; its folder is in FEILUN_DATA. */
export function gatewayNodeOf(config: Config, { packs, ...needs }: NodeNeeds): Promise<GatewayNode> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config
  return startGatewayNode({
    ...needs,
    secrets: secretsOf(config),
    folder: join(config.FEILUN_DATA, 'gateway'),
    timeZone: () => packs.current().content.pack.timezone,
    elapsed: () => performance.now(),
    newId: randomUUID,
    random: randomBytes,
    telemetry: endpoint === undefined ? undefined : { endpoint, version },
    secondOpinion: secondOpinionOf(config),
  })
}
