import { FeilunError } from '#platform/errors'
import type { Endpoint } from '../../model/call.ts'
import type { Caller } from '../../model/project.ts'
import type { Plan, RefusedRoute } from '../../model/upstream.ts'
import { lets } from '../send/breaker.ts'
import type { ProviderSettings } from '../settings/settings.ts'
import type { Catalogue, Offer, Offered, Unusable } from './catalogue.ts'
import { ordered } from './order.ts'

export interface Asked {
  readonly caller: Caller
  readonly model: string
  readonly endpoint: Endpoint
}

interface Moment {
  /** Milliseconds. */
  readonly now: number
  readonly random: () => number
}

const shown = (model: string): string => model.toWellFormed().slice(0, 100)

/** Whether the key and its project may use a model: what neither names is open to all. */
export const mayUse = ({ key, project }: Caller, model: string): boolean =>
  (key.models === undefined || key.models.includes(model)) &&
  (project.models === undefined || project.models.includes(model))

/** A provider of chat serves responses too: they are made from chat. */
export const serves = ({ serves: served }: Pick<ProviderSettings, 'serves'>, endpoint: Endpoint): boolean =>
  served.includes(endpoint) || (endpoint === 'responses' && served.includes('chat'))

function whyNot(way: Offered | Unusable, { caller, endpoint }: Asked, now: number): RefusedRoute['why'] | undefined {
  const { provider } = way
  const { regions, providers } = caller.project.residency
  if (!serves(provider, endpoint)) return 'endpoint'
  if (regions !== undefined && !regions.includes(provider.region)) return 'region'
  if (providers !== undefined && !providers.includes(provider.id)) return 'provider'
  if ('why' in way) return way.why
  return lets(way.state.breaker, now) ? undefined : 'circuit-open'
}

/** The error for a model of which no route is left: the reason that whoever asked can do most about. */
function noneLeft({ model }: Offer, endpoint: Endpoint, refused: readonly RefusedRoute[]): FeilunError {
  const isAny = (...why: readonly RefusedRoute['why'][]): boolean => refused.some((each) => why.includes(each.why))
  const reasons = refused.map(({ provider, why }) => `${provider}: ${why}`).join(', ')
  // A route that could be used but for its price or its state is the nearest to being one.
  if (isAny('circuit-open')) return new FeilunError('upstream-failed', { model, reason: reasons })
  if (isAny('price-missing')) return new FeilunError('price-missing', { model })
  if (isAny('secret-missing')) return new FeilunError('upstream-failed', { model, reason: reasons })
  if (isAny('region', 'provider')) return new FeilunError('route-refused', { model, why: reasons })
  if (isAny('endpoint')) return new FeilunError('call-invalid', { reason: `“${model}” does not serve ${endpoint}` })
  return new FeilunError('model-unknown', { model })
}

/**
 * The routes for a call, in the order in which they will be tried.
 * @throws FeilunError `model-unknown`, `model-not-allowed`, `route-refused`, `price-missing`, `call-invalid` where the model does not serve this
 * endpoint, `upstream-failed` where every route is being left alone
 */
export function planFor(catalogue: Catalogue, asked: Asked, { now, random }: Moment): Plan {
  const { caller, model, endpoint } = asked
  const offer = catalogue.get(model)
  if (offer === undefined) throw new FeilunError('model-unknown', { model: shown(model) })
  if (!mayUse(caller, model)) throw new FeilunError('model-not-allowed', { model: shown(model) })
  const usable: Offered[] = []
  const refused: RefusedRoute[] = []
  for (const way of offer.ways) {
    const why = whyNot(way, asked, now)
    if (why !== undefined) refused.push({ provider: way.provider.id, why })
    else if (!('why' in way)) usable.push(way)
  }
  if (usable.length === 0) throw noneLeft(offer, endpoint, refused)
  return { model, routes: ordered(usable, offer.choose, { random, now }).map(({ route }) => route), refused }
}
