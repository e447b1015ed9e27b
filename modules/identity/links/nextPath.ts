const base = 'http://site.invalid'

/**
 * A path of this site to go on to, or `/me` for anything else: an address of another site, one that looks like a path and is none
 * (`//evil`, `/\evil`), or a page of signing in, which would lead in a circle.
 */
export function nextPath(given: string | undefined): string {
  const otherwise = '/me'
  // oxlint-disable-next-line no-control-regex
  if (given === undefined || given.length > 2_000 || !given.startsWith('/') || /[\\\u0000-\u0020\u007f]/.test(given))
    return otherwise
  const url = URL.canParse(given, base) ? new URL(given, base) : undefined
  if (url === undefined || url.origin !== base || url.pathname.startsWith('//')) return otherwise
  return /^\/sign-(in|out)(\/|$)/.test(url.pathname) ? otherwise : `${url.pathname}${url.search}`
}
