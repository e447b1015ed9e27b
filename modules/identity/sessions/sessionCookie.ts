/** Where the site is served over TLS the name has a prefix with which browsers let no neighbouring host set it. */
export const sessionCookie = (origin: string): '__Host-session' | 'session' =>
  isSecure(origin) ? '__Host-session' : 'session'

export const isSecure = (origin: string): boolean => origin.startsWith('https:')
