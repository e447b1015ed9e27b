import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { createCarrier } from '#modules/apply'
import { answerBrokenCall, isBrokenCall, type GatewayNode } from '#modules/gateway'
import { readConfig, type Config } from '#platform/config'
import { migrate, openDatabase, startPostgres } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { createApp, serveHealth } from '#platform/http'
import type { Language } from '#platform/i18n'
import { assetsFolder } from '../build/folders.ts'
import { serveAssets } from './assets.ts'
import { clockOf } from './clock.ts'
import { closeAll, type Closing } from './closeAll.ts'
import { aboutRoutes } from './about/aboutPage.tsx'
import { administratorLink, isLoopback, whoIsHere } from './administratorLink.ts'
import { errorsRoutes } from './errorsPage.tsx'
import { callDoor } from './callDoor.ts'
import { gatewayNodeOf } from './gatewayOf.ts'
import { followPack } from './followPack.ts'
import { ingestFolder } from './ingestFolder.ts'
import { jobsOf } from './jobs.ts'
import { migrations } from './modules.ts'
import { documentLimits, modulesOf } from './modulesOf.ts'
import { originOf } from './originOf.ts'
import { problemPage } from './problemPage.tsx'
import { repeat } from './repeat.ts'
import { routes } from './routes.ts'
import { shutdownOn } from './shutdown.ts'
import { secretsOf } from './secretsOf.ts'
import { siteOf } from './site.ts'
import { takeUpPack } from './takeUpPack.ts'
import { errorLines, terminalLanguage, terminalMessages } from './terminal.ts'
import { waysIn } from './waysIn.ts'

/** How long calls of models that run may take when the server ends, before they are cut off. */
const callsMayTakeMs = 8_000

type Say = (line: string) => void

const openStore = async (config: Config, language: Language, say: Say, closings: Closing[]) => {
  const t = terminalMessages(language)
  say(config.DATABASE_URL === undefined ? t('starting-database', { folder: config.FEILUN_DATA }) : t('using-database'))
  const server =
    config.DATABASE_URL === undefined
      ? await startPostgres(config.FEILUN_DATA, randomBytes(24).toString('base64url'))
      : { url: config.DATABASE_URL, stop: async () => {} }
  closings.push(server.stop)
  const database = openDatabase(server.url)
  closings.push(database.close)
  await database.ping()
  const applied = await migrate(server.url, migrations)
  if (applied > 0) say(t('migrated', { n: applied }))
  return { database, url: server.url }
}

async function start(
  config: Config,
  assets: Readonly<Record<string, string>>,
  language: Language,
  say: Say,
  closings: Closing[],
) {
  const t = terminalMessages(language)
  const now = clockOf(config)
  const { database, url: databaseUrl } = await openStore(config, language, say, closings)
  let origin = originOf(config)
  const modules = modulesOf(database, config, now, () => origin)
  const { evidence, packs, ask, corrections, desk, identity, notices, readings, search } = modules
  await takeUpPack(packs, resolve(config.FEILUN_PACK), language, say)
  if (config.FEILUN_SOURCES !== undefined)
    await ingestFolder(evidence, config.FEILUN_SOURCES, documentLimits(config).maxDocumentBytes, language, say)

  const site = siteOf(assets, () => origin)
  let node: GatewayNode | undefined
  let here = ''
  const app = await createApp({
    // Calls of models go past everything that pages need.
    before: (request, response) => node?.handle(request, response) ?? false,
    brokenBefore: (error, socket) => {
      const isOurs = isBrokenCall(error)
      if (isOurs) answerBrokenCall(error, socket)
      return isOurs
    },
    logLevel: config.FEILUN_LOG,
    requestsPerMinute: config.FEILUN_RATE_PER_MINUTE,
    trustProxy: config.FEILUN_TRUST_PROXY,
    problemPage: problemPage(site),
  })
  closings.push(() => app.close())
  const isReady = async (): Promise<void> => {
    await database.ping()
    if (node?.state().isReady === false) throw new FeilunError('not-ready')
  }
  serveHealth(app, isReady, undefined, [async () => (await node?.metrics()) ?? ''])
  await serveAssets(app, assetsFolder)
  aboutRoutes(app, site)
  errorsRoutes(app, site)
  await routes(app, {
    site,
    ledger: modules.ledger,
    awards: modules.awards,
    carrier: createCarrier(secretsOf(config), now, () => origin.startsWith('https:')),
    casework: modules.casework,
    review: modules.review,
    payments: modules.payments,
    evidence,
    packs,
    ask,
    corrections,
    data: modules.data,
    desk,
    gateway: modules.gateway,
    node: { state: () => node?.state(), call: (key, body, tongue) => callDoor(here, key, body, tongue) },
    identity,
    notices,
    readings,
    shadow: modules.shadow,
    waysIn: waysIn(config, { database, identity, site, now }),
    now,
    environment: config.NODE_ENV,
  })
  const follow = followPack(modules)
  const refresh = async () => {
    await follow().catch((error: unknown) => app.log.warn({ err: error }, 'pack not refreshed'))
    await ask.catchUp().catch((error: unknown) => app.log.warn({ err: error }, 'sources not indexed'))
  }
  closings.push(repeat(refresh, 5_000))
  await refresh()
  if (config.FEILUN_EMBEDDINGS_URL !== undefined) {
    // By itself, as a server of embeddings may be slow: nothing waits for it, not even the end.
    const stop = new AbortController()
    const embed = async () => {
      await search.embed(stop.signal).catch((error: unknown) => app.log.warn({ err: error }, 'passages not embedded'))
    }
    const end = repeat(embed, 5_000)
    closings.push(async () => {
      stop.abort()
      await end()
    })
  }
  node = await gatewayNodeOf(config, { ...modules, database, databaseUrl, now, log: app.log })
  closings.push(() => node?.stop(callsMayTakeMs) ?? Promise.resolve())
  const url = await app.listen({ port: config.PORT, host: config.HOST }).catch((error: unknown) => {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw inUse ? new FeilunError('port-in-use', { port: config.PORT }, [], error) : error
  })
  if (config.FEILUN_ORIGIN === undefined) origin = url
  // A server that listens on every address is reached here by its own.
  here = url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:')
  // Only now is it known where the links of messages lead.
  if (config.FEILUN_WORKER) {
    const jobs = jobsOf(modules, databaseUrl, now, app.log)
    await jobs.start()
    closings.push(jobs.stop)
  }
  say(t('ready', { url }))
  // Whoever sits at this machine may manage it: they could make themselves a link anyhow. One that has a public address stands behind a
  // proxy, and what it says goes into a log.
  if (config.FEILUN_ORIGIN === undefined && isLoopback(config.HOST))
    say(t('sign-in-link', { link: await administratorLink(identity, origin, whoIsHere()) }))
}

/** Starts everything in order, says so on the terminal, and on a signal stops everything in the opposite order. */
export async function serve(
  env: Readonly<Record<string, string | undefined>>,
  assets: Readonly<Record<string, string>>,
): Promise<void> {
  const language = terminalLanguage(env)
  const t = terminalMessages(language)
  const say: Say = (line) => console.log(line)
  const closings: Closing[] = []
  shutdownOn(async () => {
    say(t('stopping'))
    await closeAll(closings)
    say(t('stopped'))
  })
  try {
    await start(readConfig(env), assets, language, say, closings)
  } catch (error) {
    await closeAll(closings).catch((failure: unknown) => console.error(failure))
    if (!(error instanceof FeilunError)) throw error
    for (const line of errorLines(error, language)) console.error(line)
    process.exit(1)
  }
}
