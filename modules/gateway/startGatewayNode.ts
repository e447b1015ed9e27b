import { createStreamGuard, judge } from '#engines/guard'
import type { Accounts } from '#modules/accounts'
import type { Database } from '#platform/database'
import type { Secrets } from '#platform/secrets'
import { createAdmission, type AdmissionState } from './admission/index.ts'
import { createAnswerCache } from './cache/createAnswerCache.ts'
import type { Gateway } from './createGateway.ts'
import { createDoor, type Door } from './door/createDoor.ts'
import type { DoorLog } from './door/doorNeeds.ts'
import type { Guard } from './door/guarding/guard.ts'
import { warmUp } from './door/guarding/warmUp.ts'
import { doorLimits } from './door/limits.ts'
import { tellLater } from './door/tellLater.ts'
import { contentPurpose } from './model/content.ts'
import { createDirectory } from './projects/index.ts'
import { createSecondOpinion, nobodyToAsk, type SecondOpinionSettings } from './second/index.ts'
import { createPrometheus, createStoreCalls, createTelemetry } from './records/index.ts'

export interface GatewayNodeNeeds {
  readonly gateway: Pick<Gateway, 'upstreams'>
  readonly database: Database
  readonly databaseUrl: string
  readonly ledger: Accounts
  readonly secrets: Secrets
  /** Where nodes keep calls on record until they are stored; on a local disk. */
  readonly folder: string
  /** The city's: what a day is in what is counted. */
  readonly timeZone: () => string
  readonly now: () => Date
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number
  readonly newId: () => string
  readonly random: (bytes: number) => Uint8Array
  readonly log: DoorLog
  /** Where spans and measurements are sent; undefined sends none. */
  readonly telemetry: { readonly endpoint: string; readonly version: string } | undefined
  /** Who is asked about what the guard is not sure of, for projects that want it; undefined where there is nobody. */
  readonly secondOpinion: SecondOpinionSettings | undefined
}

/** A node of the gateway that serves calls. */
export interface GatewayNode {
  readonly handle: Door['handle']
  readonly state: () => AdmissionState
  /** In Prometheus' text form. */
  readonly metrics: () => Promise<string>
  /** Takes no more calls, waits so many milliseconds for those that run, stores what is on record and gives back what is not used. */
  readonly stop: (withinMs: number) => Promise<void>
}

/** How often is looked for what operators have changed. */
const refreshMs = 2_000

/**
 * Starts a node: from then on it may be asked. Takes up what nodes that ended have left in its folder.
 * @throws whatever the database or the disk says
 */
export async function startGatewayNode(needs: GatewayNodeNeeds): Promise<GatewayNode> {
  const { gateway, database, databaseUrl, ledger, secrets, folder, now, elapsed, newId, random, log } = needs
  const { upstreams } = gateway
  const refresh = (): Promise<unknown> =>
    upstreams.refresh().catch((err: unknown) => log.error({ err }, 'settings of providers not refreshed'))
  await refresh()
  const guard: Guard = { judge, stream: createStreamGuard }
  warmUp(guard)
  const prometheus = createPrometheus()
  const telemetry = needs.telemetry && createTelemetry({ ...needs.telemetry, random })
  const told = tellLater((records) => {
    prometheus.record(records)
    telemetry?.record(records)
  })
  const directory = createDirectory({ database, secrets, now })
  const admission = await createAdmission({
    database,
    databaseUrl,
    ledger,
    folder,
    now,
    newId,
    storeCalls: createStoreCalls(needs.timeZone),
    onFault: ({ kind, detail }) => log.error({ fault: kind, detail }, 'admission'),
  })
  const secondOpinion =
    needs.secondOpinion === undefined
      ? nobodyToAsk
      : createSecondOpinion({ settings: needs.secondOpinion, elapsed, newId, log })
  const door = createDoor({
    directory,
    admission,
    upstreams,
    guard,
    secondOpinion,
    cache: createAnswerCache({ now: () => now().getTime() }),
    seal: (content) => secrets.seal(contentPurpose, JSON.stringify(content)),
    observe: told.push,
    now,
    elapsed,
    newId,
    log,
    limits: doorLimits,
  })
  const timer = setInterval(refresh, refreshMs)
  timer.unref()
  return {
    handle: door.handle,
    state: admission.state,
    metrics: prometheus.metrics,
    stop: async (withinMs) => {
      clearInterval(timer)
      await door.stop(withinMs)
      await admission.close()
      directory.close()
      await secondOpinion.close()
      told.flush()
      await Promise.all([telemetry?.close(), upstreams.close()])
    },
  }
}
