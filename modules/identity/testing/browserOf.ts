import type { App } from '#platform/http'

type Answer = Awaited<ReturnType<App['inject']>>

/** A browser with its cookies, talking to an application in this process. Each one is another browser. */
export function browserOf(app: App, origin: string) {
  const { host } = new URL(origin)
  const cookies = new Map<string, string>()
  const remember = (answer: Answer): Answer => {
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const headersOf = (headers: Readonly<Record<string, string>>) => ({
    host,
    accept: 'text/html',
    ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
    ...headers,
  })
  const own = { origin, 'sec-fetch-site': 'same-origin' }
  return {
    cookies,
    get: async (url: string, headers: Readonly<Record<string, string>> = {}) =>
      remember(await app.inject({ method: 'GET', url, headers: headersOf(headers) })),
    /** As a script of our own page sends it. */
    postJson: async (url: string, body: object, headers: Readonly<Record<string, string>> = own) =>
      remember(
        await app.inject({
          method: 'POST',
          url,
          headers: headersOf({ accept: 'application/json', 'content-type': 'application/json', ...headers }),
          payload: JSON.stringify(body),
        }),
      ),
    /** As a form of our own page sends it. */
    postForm: async (
      url: string,
      form: Readonly<Record<string, string>>,
      headers: Readonly<Record<string, string>> = own,
    ) =>
      remember(
        await app.inject({
          method: 'POST',
          url,
          headers: headersOf({ 'content-type': 'application/x-www-form-urlencoded', ...headers }),
          payload: new URLSearchParams(form).toString(),
        }),
      ),
  }
}

export type Browser = ReturnType<typeof browserOf>
