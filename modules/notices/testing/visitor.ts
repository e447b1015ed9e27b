import type { App } from '#platform/http'
import { origin } from './noticesApp.ts'

let visitors = 0

/** A browser with its cookies. Each one is another browser, at an address of its own. */
export function visitor(app: App) {
  const cookies = new Map<string, string>()
  visitors += 1
  const remoteAddress = `10.0.${visitors >> 8}.${visitors & 255}`
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
      remoteAddress,
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
