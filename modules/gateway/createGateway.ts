import type { Accounts } from '#modules/accounts'
import type { Holding, Identity } from '#modules/identity'
import type { Database } from '#platform/database'
import type { Secrets } from '#platform/secrets'
import { createProjects, type Projects } from './projects/index.ts'
import { createRecords, judgeContent, recordsHolding, type Records } from './records/index.ts'
import { createUpstreams, type UpstreamsNeeds, type UpstreamsRoom } from './upstreams/index.ts'

export interface GatewayNeeds {
  readonly database: Database
  readonly ledger: Accounts
  readonly secrets: Secrets
  readonly identity: Pick<Identity, 'as'>
  /** Where providers' keys may be told instead of being sealed in the database. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** The calendar day of the city, YYYY-MM-DD. */
  readonly today: () => string
  /** A new UUID. */
  readonly newId: () => string
  /** So many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
  /** In [0, 1): which of several equal routes is tried first. */
  readonly chance: () => number
  /** Whether the programme has such a measure. */
  readonly isMeasure: (id: string) => boolean
  /** For how many days a call is kept. */
  readonly callDays: number
  /** Told when a provider refuses us and not the question. */
  readonly alarm: UpstreamsNeeds['alarm']
}

/** What the gateway keeps: for pages, commands and jobs. Calls are served by a node (`startGatewayNode`). */
export interface Gateway {
  readonly projects: Projects
  readonly records: Records
  readonly upstreams: UpstreamsRoom
  /** What is kept of people: in calls, and in projects and keys. */
  readonly holdings: readonly Holding[]
}

export function createGateway(needs: GatewayNeeds): Gateway {
  const { database, ledger, secrets, identity, env, now, today, newId, random, chance, isMeasure, alarm } = needs
  const projects = createProjects({ database, ledger, secrets, now, newId, random, isMeasure })
  return {
    projects,
    records: createRecords({ identity, secrets, projectOf: projects.project, judge: judgeContent }),
    upstreams: createUpstreams({ database, secrets, env, now, today, newId, random: chance, alarm }),
    holdings: [recordsHolding({ secrets, callDays: needs.callDays }), projects.holding],
  }
}
