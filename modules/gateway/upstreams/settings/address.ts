import { isIP } from 'node:net'
import { isPublic } from '#platform/http'
import type { ProviderSettings } from './settings.ts'

export type AddressFault = 'not-https' | 'own-network' | 'not-plain'

/** Names that every machine gives to itself or its own network. */
const ownName = /(^|\.)(localhost|local|internal|localdomain)$/i

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

/**
 * What keeps an address from being a provider's. Our key and people's questions go there, and whoever writes the settings must not reach
 * what only this machine can reach: so https to a public host, unless the operator says that it is one of the own network. Names are
 * looked at again when they are connected to.
 */
export function addressFault({
  baseUrl,
  isPrivate,
}: Pick<ProviderSettings, 'baseUrl' | 'isPrivate'>): AddressFault | undefined {
  const url = new URL(baseUrl)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return 'not-plain'
  if (isPrivate) return undefined
  if (url.protocol !== 'https:') return 'not-https'
  const host = bare(url.hostname)
  const isOwn = isIP(host) === 0 ? ownName.test(host) || !host.includes('.') : !isPublic(host)
  return isOwn ? 'own-network' : undefined
}
