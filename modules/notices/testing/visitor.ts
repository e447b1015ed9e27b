import type { App } from '#platform/http'
import { origin } from './noticesApp.ts'

/** A browser with its cookies. Each one is another browser. */
export function visitor(app: App) {
  const cookies = new Map<string, string>()
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: string,
    more: Readonly<Record<string, string>> = {},
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      method,
      url,
      headers: {
        host: new URL(origin).host,
        accept: 'text/html',
        ...(cookie !== '' && { cookie }),
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...more,
      },
      ...(payload !== undefined && { payload }),
    })
    for (const { name, value } of answer.cookies) cookies.set(name, value)
    return answer
  }
  return {
    get: (url: string) => send('GET', url),
    post: (url: string, form: Readonly<Record<string, string>> = {}) =>
      send('POST', url, new URLSearchParams(form).toString(), { origin, 'sec-fetch-site': 'same-origin' }),
    /** As a page of another site, or a mail program, sends it. */
    postFrom: (url: string, headers: Readonly<Record<string, string>>, form: Readonly<Record<string, string>> = {}) =>
      send('POST', url, new URLSearchParams(form).toString(), headers),
    comeIn: (name: string) => send('GET', `/in/${name}`),
  }
}
