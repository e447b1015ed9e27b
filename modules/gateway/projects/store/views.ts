import type { GuardPolicy } from '#engines/guard'
import type { Selectable } from 'kysely'
import type { KeyId, ProjectId, ProviderId } from '../../model/ids.ts'
import type { KeyView, ProjectSettings, ProjectView } from '../model/projects.ts'
import type { KeyRow, ProjectRow } from './tables.ts'

/** Where the money of a measure, an organisation, a project and a key is counted: each below the one before. */
export const accountOf = (...levels: readonly string[]): string => ['models', ...levels].join('/')

/** A policy that looks for nothing: what a project has until somebody chooses. */
export const noGuard: GuardPolicy = {
  personal: {},
  personalInAnswers: {},
  injection: undefined,
  terms: [],
  onFailure: 'closed',
}

/** A policy as JSON keeps it: the table is written by `settingsRow` alone, from a policy. */
const readGuard = (kept: unknown): GuardPolicy => ({ ...noGuard, ...(kept as Partial<GuardPolicy>) })

const some = <Value>(value: Value | null): Value | undefined => value ?? undefined

export function projectView(row: Selectable<ProjectRow>): ProjectView {
  return {
    id: row.id as ProjectId,
    party: row.party,
    measure: row.measure,
    scheme: some(row.scheme),
    name: row.name,
    account: accountOf(row.measure, row.party, row.id),
    state: row.state,
    models: some(row.models),
    residency: { regions: some(row.regions), providers: some(row.providers) as readonly ProviderId[] | undefined },
    guard: readGuard(row.guard),
    content: row.content_days === null ? { keep: 'nothing' } : { keep: 'sealed', days: row.content_days },
    cache: row.cache_seconds === null ? undefined : { seconds: row.cache_seconds },
    opened: row.opened,
  }
}

/** The columns of what may be set. */
export const settingsRow = ({ name, models, residency, guard, content, cache }: ProjectSettings) => ({
  name,
  models: models === undefined ? null : [...models],
  regions: residency.regions === undefined ? null : [...residency.regions],
  providers: residency.providers === undefined ? null : [...residency.providers],
  guard: JSON.stringify(guard),
  content_days: content.keep === 'sealed' ? content.days : null,
  cache_seconds: cache?.seconds ?? null,
})

export function keyView(
  row: Omit<Selectable<KeyRow>, 'hash' | 'former_hash'>,
  project: { readonly account: string },
): KeyView {
  return {
    id: row.id as KeyId,
    project: row.project as ProjectId,
    name: row.name,
    person: some(row.person),
    account: `${project.account}/${row.id}`,
    models: some(row.models),
    expires: some(row.expires),
    perMinute: some(row.per_minute),
    atOnce: some(row.at_once),
    tail: row.tail,
    made: row.made,
    withdrawn: some(row.withdrawn),
    formerUntil: some(row.former_until),
  }
}
