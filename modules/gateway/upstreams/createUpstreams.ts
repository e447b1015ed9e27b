import { setTimeout as after } from 'node:timers/promises'
import { FeilunError } from '#platform/errors'
import type { Endpoint } from '../model/call.ts'
import type { Caller } from '../model/project.ts'
import type { Upstreams } from '../model/upstream.ts'
import { healthOf, type RouteHealth } from './health.ts'
import { createInForce, secretPurpose, type InForceNeeds } from './inForce.ts'
import { loadSettings, type Loaded } from './load.ts'
import { mayUse, planFor } from './plan/plan.ts'
import { createPools } from './send/pools.ts'
import { createSend, type SendNeeds } from './send/send.ts'
import { speak } from './speak.ts'
import type { SettingsFile } from './settings/readSettings.ts'
import { keepSecret, newestVersion, type Version } from './store.ts'

export interface UpstreamsNeeds extends InForceNeeds {
  readonly now: () => Date
  /** In [0, 1). */
  readonly random: () => number
  /** Fresh ids for answers that are translated. */
  readonly newId: () => string
  readonly alarm: SendNeeds['alarm']
  /** Waits between retries; left out, by the clock. */
  readonly wait?: SendNeeds['wait']
}

/** Everything about providers, for the door and for operators. */
export interface UpstreamsRoom extends Upstreams {
  /** Takes up what was loaded since, by whichever node. Called every few seconds. See `InForce.refresh`. */
  readonly refresh: () => Promise<boolean>
  readonly health: () => readonly RouteHealth[]
  /** @throws FeilunError `gateway-settings-invalid` */
  readonly load: (file: SettingsFile, by: string) => Promise<Loaded>
  /** What is in force, as it was written; undefined before anything was loaded. Holds no key of a provider. */
  readonly shown: () => Promise<Version | undefined>
  /**
   * Seals a provider's key. It is never shown again.
   * @throws FeilunError `upstream-unknown` for a provider that the settings do not have, `call-invalid` for what no header can carry
   */
  readonly setSecret: (given: {
    readonly provider: string
    readonly secret: string
    readonly by: string
  }) => Promise<void>
  readonly close: () => Promise<void>
}

const waitByClock = async (ms: number, signal: AbortSignal): Promise<void> => after(ms, undefined, { signal })

/** What a header can carry: printable ASCII. */
const isKey = (secret: string): boolean => /^[\x21-\x7e]{1,4096}$/.test(secret)

export function createUpstreams(needs: UpstreamsNeeds): UpstreamsRoom {
  const { database, secrets, now, random, newId, alarm, wait = waitByClock } = needs
  const inForce = createInForce(needs)
  const pools = createPools()
  const clock = (): number => now().getTime()
  const send = createSend({
    speak,
    providerOf: ({ model, provider }) => {
      const known = inForce.provider(provider.id)
      // It was taken out of the settings after the plan was made.
      if (known === undefined) throw new FeilunError('upstream-failed', { model, reason: `${provider.id}: disabled` })
      return known
    },
    stateOf: ({ provider, upstreamModel }) => inForce.stateOf(provider.id, upstreamModel),
    secretOf: inForce.secretOf,
    dispatcherOf: pools.of,
    now: clock,
    random,
    newId,
    wait,
    alarm,
  })
  return {
    plan: (asked: { readonly caller: Caller; readonly model: string; readonly endpoint: Endpoint }) =>
      planFor(inForce.catalogue(), asked, { now: clock(), random }),
    send,
    models: (caller) =>
      [...inForce.catalogue().values()]
        .filter(({ model, ways }) => mayUse(caller, model) && ways.some((way) => !('why' in way)))
        .map(({ model, since, ways }) => ({ model, since, by: ways[0]?.provider.id ?? '' })),
    refresh: async () => {
      const isChanged = await inForce.refresh()
      if (isChanged) pools.keepOnly(inForce.settings().providers)
      return isChanged
    },
    health: () => healthOf(inForce.catalogue(), clock()),
    load: (file, by) => loadSettings(database, { file, by, at: now() }),
    shown: () => newestVersion(database),
    setSecret: async ({ provider, secret, by }) => {
      await inForce.refresh()
      if (inForce.provider(provider) === undefined) throw new FeilunError('upstream-unknown', { provider })
      if (!isKey(secret))
        throw new FeilunError('call-invalid', { reason: 'a key is 1 to 4096 printable ASCII characters' })
      const sealed = secrets.seal(secretPurpose(provider), secret)
      await keepSecret(database, { provider, sealed, at: now(), by })
    },
    close: () => pools.close(),
  }
}
