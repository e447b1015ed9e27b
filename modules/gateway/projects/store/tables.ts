import type { Generated, Kysely } from 'kysely'
import type { Connection } from '#platform/database'
import type { Change } from '../model/projects.ts'

export interface ProjectRow {
  readonly id: string
  readonly number: Generated<number>
  readonly party: string
  readonly measure: string
  readonly scheme: string | null
  readonly name: string
  readonly state: 'open' | 'paused' | 'closed'
  readonly models: readonly string[] | null
  readonly regions: readonly string[] | null
  readonly providers: readonly string[] | null
  /** A GuardPolicy, which `keptGuard` wrote. */
  readonly guard: unknown
  readonly content_days: number | null
  readonly cache_seconds: number | null
  readonly opened: Date
}

export interface KeyRow {
  readonly id: string
  readonly number: Generated<number>
  readonly project: string
  readonly name: string
  readonly person: string | null
  readonly hash: string
  readonly tail: string
  readonly former_hash: string | null
  readonly former_until: Date | null
  readonly models: readonly string[] | null
  readonly expires: Date | null
  readonly per_minute: number | null
  readonly at_once: number | null
  readonly made: Date
  readonly withdrawn: Date | null
}

export interface ChangeRow {
  readonly number: Generated<number>
  readonly at: Date
  readonly actor: string
  readonly name: string
  readonly kind: Change['kind']
  readonly project: string | null
  readonly key: string | null
  readonly what: unknown
}

interface Tables {
  gateway_project: ProjectRow
  gateway_key: KeyRow
  gateway_change: ChangeRow
}

export const tables = (connection: Connection): Kysely<Tables> => connection.tables<Tables>()
