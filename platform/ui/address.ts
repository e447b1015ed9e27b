import { languageFrom, type Language } from '#platform/i18n'

/** Only serves to take relative addresses apart; it never reaches a page. */
const base = 'http://site.invalid'

/** Any string a request may carry as its path, even one that looks like the name of another host. */
const taken = (path: string): URL => new URL(`${base}/${path.replace(/^[/\\]+/, '')}`)

/** Two slashes at the front would make a path the name of another host. */
const relative = (url: URL): string => `${url.pathname.replace(/^\/+/, '/')}${url.search}${url.hash}`

/** `path` in `language`: the same address with `?lang=` set, all other parameters kept in their order. */
export function inTongue(path: string, language: Language): string {
  const url = taken(path)
  url.searchParams.set('lang', language)
  return relative(url)
}

/** `path` without a wish for a language: what the server answers in the reader's own. */
export function inNoTongue(path: string): string {
  const url = taken(path)
  url.searchParams.delete('lang')
  return relative(url)
}

/** `href`, asking for the language that `current` asked for, so that a reader without cookies keeps it from page to page. */
export function keepingTongue(href: string, current: string): string {
  const asked = taken(current).searchParams.get('lang')
  const language = asked === null ? undefined : languageFrom(asked)
  return language === undefined ? href : inTongue(href, language)
}
