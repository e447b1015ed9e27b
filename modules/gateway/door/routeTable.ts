import type { Endpoint } from '../model/call.ts'

/** One way into the door. `call` is the only kind that costs, and all of it goes through one function (serveCall.ts), which admits. */
export type DoorRoute =
  | { readonly kind: 'call'; readonly method: 'POST'; readonly path: string; readonly endpoint: Endpoint }
  | { readonly kind: 'models'; readonly method: 'GET'; readonly path: '/v1/models' }
  | { readonly kind: 'model'; readonly method: 'GET'; readonly path: '/v1/models/' }

export const doorRoutes: readonly DoorRoute[] = [
  { kind: 'call', method: 'POST', path: '/v1/chat/completions', endpoint: 'chat' },
  { kind: 'call', method: 'POST', path: '/v1/responses', endpoint: 'responses' },
  { kind: 'call', method: 'POST', path: '/v1/embeddings', endpoint: 'embeddings' },
  { kind: 'models', method: 'GET', path: '/v1/models' },
  { kind: 'model', method: 'GET', path: '/v1/models/' },
]

const fits = ({ kind, path }: DoorRoute, asked: string): boolean =>
  kind === 'model' ? asked.length > path.length && asked.startsWith(path) : asked === path

export type Found = { readonly route: DoorRoute } | { readonly allowed: string } | undefined

/** The route of a request, or which method it would have had to use, or undefined where there is nothing at all. */
export function routeOf(method: string, path: string): Found {
  const route = doorRoutes.find((each) => fits(each, path))
  if (route === undefined) return undefined
  return route.method === method ? { route } : { allowed: route.method }
}
