import type { Choice } from '../settings/settings.ts'
import type { RouteState } from './routeState.ts'
import { costOf } from './speed.ts'

/** A route as far as its order matters. */
export interface Orderable {
  readonly route: { readonly rank: number; readonly weight: number }
  readonly state: Pick<RouteState, 'speed' | 'inFlight' | 'restUntil'>
}

/** Draws all of them one after another, each by its weight among those that are left (Efraimidis and Spirakis, 2006). */
function byWeight<Each extends Orderable>(equals: readonly Each[], random: () => number): readonly Each[] {
  const drawn = equals.map((each) => ({ each, key: -Math.log(1 - random()) / each.route.weight }))
  return drawn.sort((a, b) => a.key - b.key).map(({ each }) => each)
}

/** The faster of two drawn by weight comes first: nearly as good as the fastest of all, and it does not send everyone there at once. */
function bySpeed<Each extends Orderable>(equals: readonly Each[], random: () => number, now: number): readonly Each[] {
  const [one, other, ...rest] = byWeight(equals, random)
  if (one === undefined || other === undefined) return equals
  const cost = ({ state }: Each): number => costOf(state.speed, state.inFlight, now)
  return cost(other) < cost(one) ? [other, one, ...rest] : [one, other, ...rest]
}

/**
 * The order in which routes are tried: by rank, among equals by weight or by speed; those that asked to be left alone come last of all.
 * @param random in [0, 1), drawn as often as there are equals
 */
export function ordered<Each extends Orderable>(
  routes: readonly Each[],
  choose: Choice,
  { random, now }: { readonly random: () => number; readonly now: number },
): readonly Each[] {
  if (routes.length < 2) return routes
  const rests = ({ state }: Each): number => (state.restUntil > now ? 1 : 0)
  const groups = new Map<number, Each[]>()
  for (const each of routes) {
    const place = rests(each) * 1e6 + each.route.rank
    const group = groups.get(place)
    if (group === undefined) groups.set(place, [each])
    else group.push(each)
  }
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, equals]) => (choose === 'speed' ? bySpeed(equals, random, now) : byWeight(equals, random)))
}
