import type { LanguageModelV4 } from '@ai-sdk/provider'
import { fetch, type Dispatcher } from 'undici'
import type { ProviderSettings } from '../../settings/settings.ts'

export interface ModelGround {
  readonly provider: ProviderSettings
  readonly upstreamModel: string
  readonly secret: string | undefined
  readonly dispatcher: Dispatcher
}

/** A model of another dialect, reached by our own connections: to no other address than was checked, and wherever it would be sent on. */
export async function libraryModel({
  provider,
  upstreamModel,
  secret,
  dispatcher,
}: ModelGround): Promise<LanguageModelV4> {
  const through = (input: string, init: Parameters<typeof fetch>[1]) =>
    fetch(input, { ...init, dispatcher, redirect: 'error' })
  const settings = {
    baseURL: provider.baseUrl,
    apiKey: secret ?? '',
    // undici's fetch is the same standard's as the global one; only their types do not know each other.
    fetch: through as unknown as typeof globalThis.fetch,
  }
  if (provider.dialect === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic')
    return createAnthropic(settings)(upstreamModel)
  }
  const { createGoogle } = await import('@ai-sdk/google')
  return createGoogle(settings)(upstreamModel)
}
