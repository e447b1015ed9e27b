import type { Endpoint } from '../../model/call.ts'
import type { ProviderSettings } from '../settings/settings.ts'

/** How a request is addressed at a provider that speaks as OpenAI does, or nearly. */
export interface RequestLine {
  readonly path: string
  /** Names and values by turns, as undici takes them fastest. */
  readonly headers: string[]
}

const paths: Readonly<Record<Endpoint, string>> = {
  chat: 'chat/completions',
  responses: 'responses',
  embeddings: 'embeddings',
}

/** The path of each provider's address: reading an address takes longer than all else here, and settings are not changed in place. */
const bases = new WeakMap<ProviderSettings, string>()

function baseOf(provider: ProviderSettings): string {
  const known = bases.get(provider)
  if (known !== undefined) return known
  const base = new URL(provider.baseUrl).pathname.replace(/\/+$/, '')
  bases.set(provider, base)
  return base
}

function pathOf(provider: ProviderSettings, upstreamModel: string, endpoint: Endpoint): string {
  const base = baseOf(provider)
  if (provider.dialect !== 'azure') return `${base}/${paths[endpoint]}`
  const version = `api-version=${provider.apiVersion ?? ''}`
  // Azure knows a model by the name of its deployment; only responses name it in the body.
  if (endpoint === 'responses') return `${base}/openai/responses?${version}`
  return `${base}/openai/deployments/${encodeURIComponent(upstreamModel)}/${paths[endpoint]}?${version}`
}

/** @param secret the provider's key, where it has one */
export function requestLine(
  provider: ProviderSettings,
  upstreamModel: string,
  {
    endpoint,
    isStream,
    secret,
  }: { readonly endpoint: Endpoint; readonly isStream: boolean; readonly secret: string | undefined },
): RequestLine {
  const headers = ['content-type', 'application/json', 'accept', isStream ? 'text/event-stream' : 'application/json']
  headers.push('accept-encoding', 'identity', 'user-agent', 'feilun')
  if (secret !== undefined) {
    if (provider.dialect === 'azure') headers.push('api-key', secret)
    else headers.push('authorization', `Bearer ${secret}`)
  }
  return { path: pathOf(provider, upstreamModel, endpoint), headers }
}
