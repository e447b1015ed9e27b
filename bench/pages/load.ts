import { Agent, request, type RequestOptions } from 'node:http'

/** One thing that is asked for, by its address alone or with what a form or a program sends. */
export interface Ask {
  readonly url: string
  /** Of somebody who has signed in. */
  readonly cookie?: string
  readonly sends?: { readonly type: string; readonly body: string }
}

export interface Load {
  /** Milliseconds, sorted. */
  readonly times: readonly number[]
  readonly perSecond: number
  readonly failed: number
}

const askOnce = (agent: Agent, { url, cookie, sends }: Ask): Promise<number> =>
  new Promise((done, failed) => {
    const own = cookie === undefined ? {} : { cookie }
    const headers = { accept: 'text/html', 'accept-encoding': 'gzip', 'accept-language': 'zh-HK', ...own }
    const options: RequestOptions =
      sends === undefined
        ? { agent, headers }
        : { agent, method: 'POST', headers: { ...headers, 'content-type': sends.type } }
    const asked = request(url, options, (answer) => {
      answer.on('data', () => {})
      answer.on('end', () => done(answer.statusCode ?? 0))
    })
    asked.on('error', failed)
    asked.end(sends?.body)
  })

/** A person who keeps one connection and asks for one thing after another, in turn, beginning with the `number`th. */
export function person(asks: readonly Ask[], number: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let turn = number
  return {
    /** Asks for the next thing; how long it took, in milliseconds, and whether it came. */
    next: async () => {
      const ask = asks[turn++ % asks.length]
      const began = performance.now()
      const status = ask === undefined ? 0 : await askOnce(agent, ask).catch(() => 0)
      return { ms: performance.now() - began, ok: status === 200 }
    },
    leave: () => agent.destroy(),
  }
}

/** `users` people, each of whom does as `live` says with what they ask for. */
export async function crowd(
  asks: readonly Ask[],
  users: number,
  live: (next: () => Promise<void>, number: number) => Promise<void>,
): Promise<Load> {
  const times: number[] = []
  let failed = 0
  const began = performance.now()
  const one = async (number: number) => {
    const { next, leave } = person(asks, number)
    await live(async () => {
      const { ms, ok } = await next()
      times.push(ms)
      if (!ok) failed++
    }, number)
    leave()
  }
  await Promise.all(Array.from({ length: users }, (_, number) => one(number)))
  const seconds = (performance.now() - began) / 1_000
  return { times: times.toSorted((a, b) => a - b), perSecond: times.length / seconds, failed }
}

/** `users` people who each ask for the next thing as soon as they have the last, for `seconds`. */
export function flatOut(asks: readonly Ask[], users: number, seconds: number): Promise<Load> {
  const end = performance.now() + seconds * 1_000
  return crowd(asks, users, async (next) => {
    while (performance.now() < end) await next()
  })
}

/** `users` people who ask for one thing a second each, all of them at different moments. */
export function reading(asks: readonly Ask[], users: number, seconds: number): Promise<Load> {
  const wait = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds))
  return crowd(asks, users, async (next, number) => {
    await wait((number * 1_000) / users)
    for (let turn = 0; turn < seconds; turn++) {
      const began = performance.now()
      await next()
      await wait(1_000 - (performance.now() - began))
    }
  })
}

/** One person who asks for the same thing `times` times over. */
export const alone = (ask: Ask, times: number): Promise<Load> =>
  crowd([ask], 1, async (next) => {
    for (let turn = 0; turn < times; turn++) await next()
  })

export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
