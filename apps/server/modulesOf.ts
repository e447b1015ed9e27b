import { randomBytes, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { createLedger, type Accounts } from '#modules/accounts'
import { createAsk, createCorrections, openAiModel, type Ask, type Corrections } from '#modules/ask'
import { createAwards, type Awards } from '#modules/awards'
import type { Casework, Review } from '#modules/casework'
import { createDesk, type Desk } from '#modules/desk'
import { createEvidence, idOfText, type Evidence } from '#modules/evidence'
import type { CaseProjects, Gateway } from '#modules/gateway'
import { createIdentity, type Data, type OwnIdentity } from '#modules/identity'
import { createNotices, type Notices } from '#modules/notices'
import { createPacks, exportAmendments, type Packs } from '#modules/packs'
import type { Payments } from '#modules/payments'
import { createReadings, readingThread, type Readings } from '#modules/reading'
import { createSearch, openAiEmbedder, type Search } from '#modules/search'
import { createShadow, type Shadow } from '#modules/shadow'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import { dataOf } from './holdings.ts'
import { gatewayOf } from './gatewayOf.ts'
import { mailOf } from './mailOf.ts'
import { originOf } from './originOf.ts'
import { caseProjectsOf } from './caseProjectsOf.ts'
import { caseworkOf } from './caseworkOf.ts'
import { paymentsOf } from './paymentsOf.ts'
import { secretsOf } from './secretsOf.ts'
import { siteName } from './site.ts'
import { todayIn } from './today.ts'

/** The modules that keep something, made ready over one database. */
export interface Modules {
  readonly ledger: Accounts
  readonly evidence: Evidence
  readonly packs: Packs
  readonly ask: Ask
  readonly awards: Awards
  readonly casework: Casework
  readonly caseProjects: CaseProjects
  readonly corrections: Corrections
  readonly data: Data
  readonly desk: Desk
  readonly gateway: Gateway
  readonly identity: OwnIdentity
  readonly notices: Notices
  readonly payments: Payments
  readonly readings: Readings
  readonly review: Review
  readonly search: Search
  readonly shadow: Shadow
}

export const documentLimits = (config: Config) => ({ maxDocumentBytes: config.FEILUN_MAX_DOCUMENT_MB * 1_048_576 })

/** The language model that may help to choose quotes, where one is configured. */
function modelOf({ FEILUN_MODEL_URL: url, FEILUN_MODEL_NAME: name, FEILUN_MODEL_KEY: key, ...config }: Config) {
  if (url === undefined) return undefined
  return { model: openAiModel({ url, name, key }), timeoutMs: config.FEILUN_MODEL_TIMEOUT_MS }
}

/** What finds passages by meaning besides, where a server of embeddings is configured. */
function embedderOf({ FEILUN_EMBEDDINGS_URL: url, FEILUN_EMBEDDINGS_MODEL: model, ...config }: Config) {
  return url === undefined ? undefined : openAiEmbedder({ url, model, key: config.FEILUN_EMBEDDINGS_KEY })
}

/**
 * Wires the modules, for the server and for commands alike. Edit this to add one that keeps something.
 * @param origin where the site is found, asked for each time: a free port is known only once it is taken
 */
export function modulesOf(
  database: Database,
  config: Config,
  now: () => Date,
  origin: () => string = () => originOf(config),
): Modules {
  const ledger = createLedger({ database, now, newId: randomUUID })
  const evidence = createEvidence({
    database,
    now,
    limits: documentLimits(config),
    allowedHosts: config.FEILUN_INGEST_ALLOW,
  })
  const packs = createPacks({
    database,
    evidence,
    now,
    textOf: (sha256) => evidence.storedText(idOfText(sha256)),
  })
  const search = createSearch({ database, embedder: embedderOf(config) })
  const today = () => todayIn(packs.current().content.pack.timezone, now())
  const ask = createAsk({ database, evidence, packs, search, today, newId: randomUUID, model: modelOf(config) })
  const corrections = createCorrections({ database, now, newId: randomUUID, pack: () => packs.current().hash })
  const mail = mailOf(config, console.log)
  const identity = createIdentity({ database, now, random: randomBytes, newId: randomUUID, mail, origin })
  const desk = createDesk({ identity })
  const notices = createNotices({
    database,
    now,
    newId: randomUUID,
    random: randomBytes,
    identity,
    packs,
    today,
    mail,
    secrets: secretsOf(config),
    origin,
    siteName,
  })
  const awards = createAwards({ database, packs, now })
  // Cases need payments to be made, and payments tell cases: these are asked for once money has moved.
  const cases = () => casework
  const payments = paymentsOf(config, { database, ledger, identity, now, today, cases })
  const { casework, review } = caseworkOf(config, {
    database,
    now,
    ledger,
    identity,
    notices,
    packs,
    payments: () => payments,
  })
  const folder = resolve(config.FEILUN_PACK)
  const exportPack = (records: Parameters<typeof exportAmendments>[1]) => exportAmendments(folder, records)
  const readings = createReadings({ database, evidence, packs, now, read: readingThread(), exportPack })
  const shadow = createShadow({
    database,
    now,
    newId: randomUUID,
    timeZone: () => packs.current().content.pack.timezone,
    gatewayHost: () => new URL(origin()).hostname,
  })
  const gateway = gatewayOf(config, { database, now, ledger, identity, packs, today })
  return {
    ledger,
    evidence,
    packs,
    ask,
    awards,
    casework,
    caseProjects: caseProjectsOf({ database, ledger, gateway, casework, notices, now }),
    corrections,
    data: dataOf(database, config, now, { casework, payments, gateway }),
    desk,
    gateway,
    identity,
    notices,
    payments,
    readings,
    review,
    search,
    shadow,
  }
}
