import type { FastifyRequest } from 'fastify'
import { languageFrom, negotiate, type Language } from '#platform/i18n'

const cookieName = 'lang'

const fromQuery = (request: FastifyRequest): Language | undefined => {
  const { query } = request
  if (typeof query !== 'object' || query === null || !('lang' in query)) return undefined
  const given = Array.isArray(query.lang) ? query.lang.at(-1) : query.lang
  return typeof given === 'string' ? languageFrom(given) : undefined
}

const fromCookie = (header: string | undefined): Language | undefined => {
  const value = header
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([name]) => name === cookieName)?.[1]
  return value === undefined ? undefined : languageFrom(value)
}

/** The language of a request, and the cookie to set where it was chosen just now. */
export function languageOf(request: FastifyRequest): { readonly language: Language; readonly setCookie?: string } {
  const chosen = fromQuery(request)
  if (chosen) {
    return { language: chosen, setCookie: `${cookieName}=${chosen}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly` }
  }
  const { cookie, 'accept-language': accepted } = request.headers
  return { language: fromCookie(cookie) ?? (accepted === undefined ? undefined : negotiate(accepted)) ?? 'zh-Hant' }
}
