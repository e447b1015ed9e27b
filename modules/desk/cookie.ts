import type { SessionCookie } from './session.ts'

/** Where the site is served over TLS the name has a prefix with which browsers let no neighbouring host set it. */
export const sessionCookieOf = (origin: string): SessionCookie => (origin.startsWith('https:') ? '__Host-desk' : 'desk')

/** The key of a link between its address, where it must not stay, and the page that asks. */
const keyCookie = 'desk-key'
const openPath = '/desk/open'
const keySeconds = 3_600

/** Every value that a request gives for a cookie: a page of a neighbouring host may have set one beside ours. */
const valuesIn = (header: string | undefined, name: string): readonly string[] =>
  (header ?? '').split(';').flatMap((part) => {
    const [key, value] = part.trim().split('=')
    return key === name && value !== undefined && value !== '' ? [value] : []
  })

export interface SentToken {
  readonly cookie: SessionCookie
  readonly token: string
}

/** Every session that a request claims. */
export const tokensIn = (header: string | undefined): readonly SentToken[] =>
  (['__Host-desk', 'desk'] as const).flatMap((cookie) => valuesIn(header, cookie).map((token) => ({ cookie, token })))

export const keyIn = (header: string | undefined): string | undefined => valuesIn(header, keyCookie)[0]

const secureOn = (origin: string): string => (origin.startsWith('https:') ? '; Secure' : '')

/**
 * The header that sets the session's cookie, or with nothing takes it away. No script can read it, and no page of another site can have it
 * sent; where the site is served over TLS it is sent over nothing else.
 */
export function cookieHeader(token: string | undefined, seconds: number, origin: string): string {
  const life = token === undefined ? 0 : seconds
  return `${sessionCookieOf(origin)}=${token ?? ''}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Strict${secureOn(origin)}`
}

/** The header that keeps a link's key, or with nothing takes it away. A link is followed from another site's page, so it is `Lax`. */
export function keyCookieHeader(key: string | undefined, origin: string): string {
  const life = key === undefined ? 0 : keySeconds
  return `${keyCookie}=${key ?? ''}; Path=${openPath}; Max-Age=${life}; HttpOnly; SameSite=Lax${secureOn(origin)}`
}
