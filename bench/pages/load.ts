import { Agent, get } from 'node:http'

export interface Load {
  /** Milliseconds, sorted. */
  readonly times: readonly number[]
  readonly perSecond: number
  readonly failed: number
}

const fetchOnce = (agent: Agent, url: string): Promise<number> =>
  new Promise((done, failed) => {
    const request = get(
      url,
      { agent, headers: { accept: 'text/html', 'accept-encoding': 'gzip', 'accept-language': 'zh-HK' } },
      (answer) => {
        answer.on('data', () => {})
        answer.on('end', () => done(answer.statusCode ?? 0))
      },
    )
    request.on('error', failed)
  })

/** `users` people who each open the next page of `urls` as soon as they have the last, for `seconds`. */
export async function load(urls: readonly string[], users: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: users })
  const times: number[] = []
  let failed = 0
  const end = performance.now() + seconds * 1_000
  const person = async (number: number) => {
    for (let turn = number; performance.now() < end; turn++) {
      const url = urls[turn % urls.length] ?? ''
      const began = performance.now()
      const status = await fetchOnce(agent, url).catch(() => 0)
      times.push(performance.now() - began)
      if (status !== 200) failed++
    }
  }
  await Promise.all(Array.from({ length: users }, (_, number) => person(number)))
  agent.destroy()
  return { times: times.toSorted((a, b) => a - b), perSecond: times.length / seconds, failed }
}

export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
