const name = 'desk'

/** Every value that a request gives for the desk's cookie: a page of a neighbouring host may have set one beside ours. */
export const tokensIn = (header: string | undefined): readonly string[] =>
  (header ?? '').split(';').flatMap((part) => {
    const [key, value] = part.trim().split('=')
    return key === name && value !== undefined && value !== '' ? [value] : []
  })

/**
 * The header that sets the cookie, or with nothing takes it away. No script can read it, and no page of another site can have it sent;
 * where the site is served over TLS it is sent over nothing else.
 */
export function cookieHeader(token: string | undefined, seconds: number, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${name}=${token ?? ''}; Path=/; Max-Age=${token === undefined ? 0 : seconds}; HttpOnly; SameSite=Strict${secure}`
}
