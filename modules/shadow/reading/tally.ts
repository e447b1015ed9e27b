import type { AiDomain } from '../domains/aiDomain.ts'
import type { LogEntry } from '../logs/logEntry.ts'
import { dayIn } from '../logs/instantOf.ts'
import type { Network } from './departments.ts'

/** What of a log is kept: counts, and nobody's address or name. */
export interface Use {
  /** YYYY-MM-DD in the city's time zone; undefined where the log gives no times. */
  readonly day: string | undefined
  /** Undefined where neither the log nor the list of networks says. */
  readonly department: string | undefined
  /** The domain of the list that matched; undefined for what went to the gateway itself. */
  readonly domain: string | undefined
  readonly connections: number
  /** How many addresses or names, counted up to a thousand. */
  readonly clients: number
}

export interface TallyNeeds {
  readonly match: (host: string) => AiDomain | undefined
  readonly networkOf: (client: string) => Network['of'] | undefined
  /** The gateway's own host, by which use of it shows in the same logs. */
  readonly gatewayHost: string | undefined
  readonly timeZone: string
}

const mostClients = 1_000
/** No real log has more days, departments and services together; a made-up one shall not fill the memory. */
export const mostGroups = 50_000

/** Counts entries by day, department and service. What the gateway's own machines sent came through the gateway, and is not counted again. */
export function tallyOf({ match, networkOf, gatewayHost, timeZone }: TallyNeeds) {
  const groups = new Map<
    string,
    { use: Omit<Use, 'connections' | 'clients'>; connections: number; clients: Set<string> }
  >()
  let throughGateway = 0
  return {
    add: ({ at, client, department, host }: LogEntry): 'counted' | 'elsewhere' | 'through-gateway' | 'too-many' => {
      const domain = host === gatewayHost ? undefined : match(host)
      if (domain === undefined && host !== gatewayHost) return 'elsewhere'
      const from = client === undefined ? undefined : networkOf(client)
      if (from?.kind === 'gateway') {
        throughGateway++
        return 'through-gateway'
      }
      const use = {
        day: at === undefined ? undefined : dayIn(timeZone, at),
        department: department ?? from?.name,
        domain: domain?.domain,
      }
      const key = JSON.stringify([use.day, use.department, use.domain])
      let group = groups.get(key)
      if (group === undefined) {
        if (groups.size >= mostGroups) return 'too-many'
        group = { use, connections: 0, clients: new Set() }
        groups.set(key, group)
      }
      group.connections++
      if (client !== undefined && group.clients.size < mostClients) group.clients.add(client)
      return 'counted'
    },
    uses: (): readonly Use[] =>
      [...groups.values()].map(({ use, connections, clients }) => ({ ...use, connections, clients: clients.size })),
    throughGateway: () => throughGateway,
  }
}
