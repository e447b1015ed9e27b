import { setTimeout as pause } from 'node:timers/promises'

/** What a server answered to a request that was sent until it answered. */
export interface Answered {
  readonly status: number
  /** Where it leads, without its host. */
  readonly location: string
  readonly text: string
  /** How often it was sent in vain: the server or the database under it was gone, so that nobody knows what became of it. */
  readonly inVain: number
}

/** Somebody signed in, asking one server, whatever becomes of it meanwhile. */
export interface Browsing {
  readonly get: (path: string) => Promise<Answered>
  /** As a form of our own page sends it: the same form each time. */
  readonly post: (path: string, fields: readonly (readonly [string, string])[]) => Promise<Answered>
}

const patience = 40_000

/** @param cookie of the session; empty for nobody */
export function browsing(origin: string, cookie: string): Browsing {
  const send = async (path: string, init: RequestInit): Promise<Answered> => {
    const deadline = performance.now() + patience
    for (let inVain = 0; ; inVain += 1) {
      try {
        const response = await fetch(origin + path, {
          ...init,
          redirect: 'manual',
          signal: AbortSignal.timeout(30_000),
        })
        const { status, headers } = response
        const text = await response.text()
        // 5xx says that the request failed, not that it was refused: what was asked may have been done.
        if (status < 500) return { status, location: (headers.get('location') ?? '').replace(origin, ''), text, inVain }
        if (performance.now() > deadline)
          throw new Error(`${path} was answered ${status} for too long:\n${text.slice(0, 2_000)}`)
      } catch (error) {
        if (performance.now() > deadline) throw error
      }
      await pause(50)
    }
  }
  const headers = { cookie, accept: 'text/html', 'accept-language': 'en', 'sec-fetch-site': 'same-origin' }
  return {
    get: (path) => send(path, { headers }),
    post: (path, fields) =>
      send(path, { method: 'POST', headers, body: new URLSearchParams(fields.map(([name, value]) => [name, value])) }),
  }
}

/** Comes in by a one-time link. @returns the cookie of the session */
export async function cookieByLink(origin: string, path: string): Promise<string> {
  const key = new URL(path, origin).searchParams.get('key') ?? ''
  const response = await fetch(`${origin}/sign-in/link`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ key }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .find((each) => each.includes('session'))
  if (cookie === undefined)
    throw new Error(`Nobody came in: ${response.status} ${(await response.text()).slice(0, 500)}`)
  return cookie
}
