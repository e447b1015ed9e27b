import { isIP } from 'node:net'

export interface RelyingParty {
  /** The host name to which passkeys are bound. */
  readonly id: string
  readonly origin: string
}

/** Whom passkeys are made for, by the site's address. Browsers make none for an address in figures. */
export function relyingPartyOf(siteOrigin: string): RelyingParty | undefined {
  const { hostname, origin } = new URL(siteOrigin)
  const isFigures = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
  return isFigures ? undefined : { id: hostname, origin }
}
