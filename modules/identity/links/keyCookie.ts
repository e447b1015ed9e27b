import { isSecure } from '../sessions/sessionCookie.ts'

/** The key of a link between its address, where it must not stay, and the page that asks. */
const name = 'sign-in-key'
const seconds = 3_600

export const linkPath = '/sign-in/link'

const form = /^[\w-]{1,200}$/

/** The key that a request holds in its cookie; nothing for what could be none. */
export const keyIn = (header: string | readonly string[] | undefined): string | undefined =>
  (typeof header === 'string' ? header : '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([key, value]) => key === name && value !== undefined && form.test(value))?.[1]

/** The header that keeps a link's key, or with nothing takes it away. A link is followed from another site's page, so it is `Lax`. */
export function keyCookieHeader(key: string | undefined, origin: string): string {
  const life = key === undefined ? 0 : seconds
  return `${name}=${key ?? ''}; Path=${linkPath}; Max-Age=${life}; HttpOnly; SameSite=Lax${isSecure(origin) ? '; Secure' : ''}`
}
