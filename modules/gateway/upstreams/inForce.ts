import type { Database } from '#platform/database'
import type { Secrets } from '#platform/secrets'
import { catalogueOf, type Catalogue } from './plan/catalogue.ts'
import { newRouteState, type RouteState } from './plan/routeState.ts'
import { readSettings } from './settings/readSettings.ts'
import type { ProviderSettings, Settings } from './settings/settings.ts'
import { markIn, modelsSince, newestVersion, sealedSecrets, type Mark } from './store.ts'

export const secretPurpose = (provider: string): string => `model provider ${provider}`

export interface InForceNeeds {
  readonly database: Database
  readonly secrets: Secrets
  readonly env: Readonly<Record<string, string | undefined>>
  /** The calendar day, YYYY-MM-DD: which prices are in force. */
  readonly today: () => string
}

/** What this node goes by, in memory: settings, keys, and what it has seen of each route. */
export interface InForce {
  readonly catalogue: () => Catalogue
  readonly settings: () => Settings
  readonly provider: (id: string) => ProviderSettings | undefined
  readonly secretOf: (provider: ProviderSettings) => string | undefined
  readonly stateOf: (provider: string, upstreamModel: string) => RouteState
  /**
   * Reads what has changed since it last looked; one small query where nothing has.
   * @returns whether anything has
   * @throws FeilunError `gateway-settings-invalid` where this version of the program cannot read what an earlier one kept; what was in force stays so
   */
  readonly refresh: () => Promise<boolean>
}

const nothing: Settings = { providers: [], models: [], prices: [] }

export function createInForce({ database, secrets, env, today }: InForceNeeds): InForce {
  const states = new Map<string, RouteState>()
  let mark: Mark | undefined
  let settings = nothing
  let providers: ReadonlyMap<string, ProviderSettings> = new Map()
  let since: ReadonlyMap<string, Date> = new Map()
  let sealed: ReadonlyMap<string, string> = new Map()
  let made: { readonly day: string; readonly catalogue: Catalogue } | undefined

  const stateOf = (provider: string, upstreamModel: string): RouteState => {
    const key = `${provider}\n${upstreamModel}`
    const state = states.get(key) ?? newRouteState()
    states.set(key, state)
    return state
  }
  const opened = new Map<string, string | undefined>()
  const secretOf = ({ id, secret }: ProviderSettings): string | undefined => {
    if (secret.kind === 'none') return undefined
    if (secret.kind === 'env') return env[secret.name]?.trim()
    if (!opened.has(id)) {
      const closed = sealed.get(id)
      opened.set(id, closed === undefined ? undefined : secrets.open(secretPurpose(id), closed))
    }
    return opened.get(id)
  }
  const hasSecret = (provider: ProviderSettings): boolean => {
    if (provider.secret.kind === 'none') return true
    const secret = secretOf(provider)
    return secret !== undefined && secret !== ''
  }
  return {
    catalogue: () => {
      const day = today()
      if (made === undefined || made.day !== day) {
        const sinceOf = (model: string): Date => since.get(model) ?? new Date(0)
        made = { day, catalogue: catalogueOf(settings, { day, since: sinceOf, hasSecret, stateOf }) }
      }
      return made.catalogue
    },
    settings: () => settings,
    provider: (id) => providers.get(id),
    secretOf,
    stateOf,
    refresh: async () => {
      const now = await markIn(database)
      if (now.version === mark?.version && now.secretsAt === mark.secretsAt) return false
      const version = await newestVersion(database)
      const [models, keys] = await Promise.all([modelsSince(database), sealedSecrets(database)])
      settings = version === undefined ? nothing : readSettings({ name: `settings ${version.id}`, text: version.text })
      providers = new Map(settings.providers.map((each) => [each.id, each]))
      since = models
      sealed = keys
      opened.clear()
      made = undefined
      mark = now
      return true
    },
  }
}
