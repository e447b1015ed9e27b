import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Pool } from 'undici'
import { isPublic } from '#platform/http'
import type { ProviderSettings } from '../settings/settings.ts'

const addressRefused = (): Error =>
  Object.assign(new Error('the name leads to an address of an own network'), { code: 'EADDRREFUSED' })

/** Finds addresses, and refuses a name that leads into an own network: what was a public name when it was entered need not be one today. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) callback(error, [])
    else if (found.length === 0 || !found.every(({ address }) => isPublic(address))) callback(addressRefused(), [])
    else if (options.all === true) callback(null, found)
    else callback(null, found[0]?.address ?? '', found[0]?.family)
  })
}

const shapeOf = ({ baseUrl, isPrivate, connections, timeouts }: ProviderSettings): string =>
  JSON.stringify([new URL(baseUrl).origin, isPrivate, connections, timeouts.connectMs])

/** One pool of connections for each provider, kept as long as its settings say the same. */
export interface Pools {
  readonly of: (provider: ProviderSettings) => Pool
  /** Lets go of the pools of providers that are no more, once what is under way there has ended. */
  readonly keepOnly: (providers: readonly ProviderSettings[]) => void
  readonly close: () => Promise<void>
}

export function createPools(): Pools {
  const pools = new Map<string, { readonly shape: string; readonly pool: Pool }>()
  const ending = new Set<Promise<void>>()
  const end = (pool: Pool): void => {
    const closing = pool.close().catch(() => {})
    ending.add(closing)
    void closing.then(() => ending.delete(closing))
  }
  const make = ({ baseUrl, isPrivate, connections, timeouts }: ProviderSettings): Pool =>
    new Pool(new URL(baseUrl).origin, {
      connections,
      pipelining: 1,
      allowH2: false,
      connect: { timeout: timeouts.connectMs, ...(isPrivate ? {} : { lookup: publicLookup }) },
      keepAliveTimeout: 30_000,
      maxHeaderSize: 32 * 1024,
    })
  return {
    of: (provider) => {
      const known = pools.get(provider.id)
      if (known !== undefined) return known.pool
      const pool = make(provider)
      pools.set(provider.id, { shape: shapeOf(provider), pool })
      return pool
    },
    keepOnly: (providers) => {
      const shapes = new Map<string, string>(providers.map((provider) => [provider.id, shapeOf(provider)]))
      for (const [id, { shape, pool }] of pools) {
        if (shapes.get(id) === shape) continue
        pools.delete(id)
        end(pool)
      }
    },
    close: async () => {
      const all = [...pools.values()]
      pools.clear()
      await Promise.all(all.map(({ pool }) => pool.destroy()))
    },
  }
}
