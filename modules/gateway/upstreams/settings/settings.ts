import type { Endpoint } from '../../model/call.ts'
import type { Price, Provider } from '../../model/upstream.ts'
import type { ProviderId } from '../../model/ids.ts'

/** Where a provider's key comes from. Never the key itself: settings are shown, keys are not. */
export type SecretSource =
  | { readonly kind: 'env'; readonly name: string }
  /** Given by `feilun gateway secret ID`, sealed in the database. */
  | { readonly kind: 'sealed' }
  | { readonly kind: 'none' }

export interface ProviderSettings extends Provider {
  readonly timeouts: Provider['timeouts'] & { readonly connectMs: number }
  readonly secret: SecretSource
  /** Whether its address may be one of an own network, or plain http there. */
  readonly isPrivate: boolean
  /** Of Azure. */
  readonly apiVersion: string | undefined
  /** The most connections that this node keeps to it. */
  readonly connections: number
}

export interface RouteSettings {
  readonly provider: ProviderId
  readonly upstreamModel: string
  readonly rank: number
  readonly weight: number
  readonly isEnabled: boolean
  readonly maxOutput: number
  readonly maxInput: number
  readonly tokensPerImage: number
}

/** How one of several routes of equal rank is chosen. */
export type Choice = 'weight' | 'speed'

export interface ModelSettings {
  readonly model: string
  readonly choose: Choice
  readonly routes: readonly RouteSettings[]
}

export interface PriceSettings extends Omit<Price, 'id'> {
  readonly provider: ProviderId
  readonly upstreamModel: string
}

/** All that an operator says about models: who runs them, under which names they can be had, what they cost from when. */
export interface Settings {
  readonly providers: readonly ProviderSettings[]
  readonly models: readonly ModelSettings[]
  readonly prices: readonly PriceSettings[]
}

/** Endpoints that a dialect can speak of at all. The answers of `responses` are made from those of `chat` where a provider lacks them. */
export const servable: Readonly<Record<Provider['dialect'], readonly Endpoint[]>> = {
  openai: ['chat', 'responses', 'embeddings'],
  azure: ['chat', 'responses', 'embeddings'],
  anthropic: ['chat'],
  google: ['chat'],
}
