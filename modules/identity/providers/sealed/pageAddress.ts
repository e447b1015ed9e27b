import type { Language } from '#platform/i18n'
import type { Beginning } from '../provider.ts'
import type { SealedSettings } from './sealedSettings.ts'
import { sourceOf } from './source.ts'

const tongues: Readonly<Record<Language, string>> = { 'zh-Hant': 'zh-HK', 'zh-Hans': 'zh-CN', en: 'en-US' }

/** The service's own page, which shows a code to scan or opens its app, and then sends the person back. */
export function pageAddress(
  { url, clientId }: SealedSettings,
  { state, back, language, userAgent }: Beginning,
  scope: string,
): URL {
  const page = new URL('api/v1/auth/getQR', url.href.endsWith('/') ? url : `${url.href}/`)
  const asked = {
    clientID: clientId,
    responseType: 'code',
    source: sourceOf(userAgent),
    redirectURI: back.href,
    scope,
    state,
    lang: tongues[language],
    brokerPage: 'true',
  }
  for (const [name, value] of Object.entries(asked)) page.searchParams.set(name, value)
  return page
}
