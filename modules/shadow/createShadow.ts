import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Actor } from '#modules/identity'
import type { Database } from '#platform/database'
import { FeilunError, type ErrorDetail } from '#platform/errors'
import type { AiDomain } from './domains/aiDomain.ts'
import { domainMatcher } from './domains/domainMatcher.ts'
import { knownDomains } from './domains/knownDomains.ts'
import { networkOf, type Network } from './reading/departments.ts'
import { readLog, type LogRead } from './reading/readLog.ts'
import { readNetworks } from './reading/readNetworks.ts'
import { addToLog, addUses, logByMark, logs, removeLog, type Followed, type LogView } from './store/logs.ts'
import { addOffer, lastOffers, type Offer } from './store/offers.ts'
import { networks, ownDomains, setDomain, setNetworks, type ListedDomain } from './store/settings.ts'
import { useByDay, useSums, type UseSum } from './store/useSums.ts'

export interface ShadowNeeds {
  readonly database: Database
  readonly now: () => Date
  /** A UUID. */
  readonly newId: () => string
  readonly timeZone: () => string
  /** The host by which the gateway itself shows in a log. */
  readonly gatewayHost: () => string | undefined
}

type By = Pick<Actor, 'name'>

export interface Overview {
  readonly sums: readonly UseSum[]
  readonly byDay: readonly { readonly day: string; readonly past: number; readonly through: number }[]
  readonly offers: readonly Offer[]
  readonly domains: ReadonlyMap<string, AiDomain>
}

/** Which services are used past the gateway, from logs that somebody hands over. */
export interface Shadow {
  /**
   * Reads a log and keeps its counts. The same bytes again change nothing: `isKnown`.
   * @throws FeilunError `usage-log-unreadable`, `usage-log-too-large`
   */
  readonly read: (
    by: By,
    name: string,
    bytes: AsyncIterable<Uint8Array>,
  ) => Promise<{ readonly isKnown: boolean; readonly read: Omit<LogRead, 'uses'> }>
  /** Adds what a log that is followed has grown by. `at` is where to go on next time. */
  readonly follow: (name: string, lines: AsyncIterable<Uint8Array>, at: Followed) => Promise<Omit<LogRead, 'uses'>>
  readonly followed: (name: string) => Promise<Followed | undefined>
  readonly forget: (log: string) => Promise<void>
  readonly logs: () => Promise<readonly LogView[]>
  /** Days, YYYY-MM-DD, both included. */
  readonly overview: (from: string, to: string) => Promise<Overview>
  readonly networks: () => Promise<readonly Network[]>
  /** One a line: `10.1.0.0/16, Works`; `gateway` for the gateway's own machines. @throws FeilunError `request-invalid` with each line that is wrong */
  readonly setNetworks: (by: By, text: string) => Promise<void>
  /** The list in force: ours, with what was added and without what was taken out. */
  readonly domains: () => Promise<readonly ListedDomain[]>
  readonly setDomain: (by: By, domain: ListedDomain) => Promise<void>
  readonly offer: (by: By, offer: Pick<Offer, 'department' | 'domain' | 'project' | 'note'>) => Promise<void>
}

export function createShadow({ database, now, newId, timeZone, gatewayHost }: ShadowNeeds): Shadow {
  const allDomains = async (): Promise<readonly ListedDomain[]> => {
    const own = await ownDomains(database)
    const changed = new Set(own.map(({ domain }) => domain))
    return [
      ...own,
      ...knownDomains.filter(({ domain }) => !changed.has(domain)).map((each) => ({ ...each, isListed: true })),
    ]
  }
  const needs = async () => ({
    match: domainMatcher((await allDomains()).filter(({ isListed }) => isListed)),
    networkOf: networkOf(await networks(database)),
    gatewayHost: gatewayHost(),
    timeZone: timeZone(),
  })
  return {
    read: async (by, name, bytes) => {
      const hash = createHash('sha256')
      const seen = async function* () {
        for await (const part of bytes) {
          hash.update(part)
          yield part
        }
      }
      const { uses, ...read } = await readLog(seen(), await needs())
      const mark = hash.digest('hex')
      return database.transaction(async (connection) => {
        if ((await logByMark(connection, mark)) !== undefined) return { isKnown: true, read }
        const log = {
          id: newId(),
          kind: 'upload',
          name: name.slice(0, 200),
          mark,
          by: by.name,
          at: now(),
          read,
        } as const
        await addUses(connection, await addToLog(connection, log), uses)
        return { isKnown: false, read }
      })
    },
    follow: async (name, bytes, followed) => {
      const { uses, ...read } = await readLog(bytes, await needs())
      await database.transaction(async (connection) => {
        const log = {
          id: newId(),
          kind: 'tail',
          name: name.slice(0, 200),
          mark: `tail ${name}`,
          by: 'feilun shadow tail',
          at: now(),
          read,
          followed,
        } as const
        await addUses(connection, await addToLog(connection, log), uses)
      })
      return read
    },
    followed: (name) => logByMark(database, `tail ${name}`),
    forget: async (log) => {
      if (!(await removeLog(database, log))) throw new FeilunError('not-found')
    },
    logs: () => logs(database),
    overview: async (from, to) => ({
      sums: await useSums(database, from, to),
      byDay: await useByDay(database, from, to),
      offers: await lastOffers(database),
      domains: new Map((await allDomains()).map((each) => [each.domain, each])),
    }),
    networks: () => networks(database),
    setNetworks: async (by, text) => {
      const { read, wrong } = readNetworks(text)
      if (wrong.length > 0) throw new FeilunError('request-invalid', {}, wrong satisfies readonly ErrorDetail[])
      await database.transaction((connection) => setNetworks(connection, read, { by: by.name, at: now() }))
    },
    domains: allDomains,
    setDomain: (by, domain) => setDomain(database, domain, { by: by.name, at: now() }),
    offer: (by, offer) => addOffer(database, { ...offer, id: newId(), by: by.name, at: now() }),
  }
}

/** The bytes of a log that is at hand. */
export const bytesOf = (text: string): AsyncIterable<Uint8Array> => Readable.from([Buffer.from(text)])
