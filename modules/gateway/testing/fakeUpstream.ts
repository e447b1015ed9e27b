import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { payloadFor } from './fake/payload.ts'
import { objectIn, type Question } from './fake/question.ts'
import { readSwitches, type Switches } from './fake/switches.ts'
import { write } from './fake/write.ts'

export type { Switches } from './fake/switches.ts'

export interface Seen extends Question {
  /** Whether the client went away before the answer was whole. */
  readonly isGone: () => boolean
}

/**
 * A real HTTP server that speaks as OpenAI does, and goes wrong as told: by what `next` put into its queue, else by what `always` says, else
 * by the header `x-fake`, else by the name of the model (`fake;status=429;retryAfter=2`).
 */
export interface FakeUpstream {
  /** `http://127.0.0.1:port/v1` */
  readonly url: string
  /** The last thousand requests, the latest last. */
  readonly seen: readonly Seen[]
  /** How many came in all, how many were left by their client, and how many connections were made. */
  readonly counts: () => { readonly requests: number; readonly left: number; readonly connections: number }
  readonly next: (...switches: readonly Switches[]) => void
  readonly always: (switches: Switches | undefined) => void
  /** Lets go of everything that stalls without a time. */
  readonly release: () => void
  /** Settles once so many requests have come, or have been left. */
  readonly untilSeen: (requests: number) => Promise<void>
  readonly untilLeft: (requests: number) => Promise<void>
  /** Settles once so many have been seen to stall, whether or not they were released since. */
  readonly untilStalled: (requests: number) => Promise<void>
  readonly close: () => Promise<void>
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Things to be called when a number has been reached. */
function createWatch(value: () => number) {
  const waiting: { readonly atLeast: number; readonly go: () => void }[] = []
  return {
    changed: () => {
      for (const each of waiting) if (value() >= each.atLeast) each.go()
    },
    until: (atLeast: number): Promise<void> =>
      new Promise((go) => {
        if (value() >= atLeast) go()
        else waiting.push({ atLeast, go })
      }),
  }
}

export async function startFakeUpstream(
  options: { readonly port?: number; readonly remember?: number } = {},
): Promise<FakeUpstream> {
  const { port = 0, remember = 1000 } = options
  const seen: Seen[] = []
  const queue: Switches[] = []
  const stalled = new Set<() => void>()
  let always: Switches | undefined
  let requests = 0
  let left = 0
  let connections = 0
  let stalls = 0
  const arrivals = createWatch(() => requests)
  const departures = createWatch(() => left)
  const standstills = createWatch(() => stalls)
  const until = (): Promise<void> =>
    new Promise((go) => {
      stalled.add(go)
      stalls += 1
      standstills.changed()
    })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await read(request)
    const question: Question = { path: request.url ?? '/', headers: request.headers, raw, body: objectIn(raw) }
    let isGone = false
    response.on('close', () => {
      if (response.writableFinished) return
      isGone = true
      left += 1
      departures.changed()
    })
    requests += 1
    if (remember > 0) {
      seen.push({ ...question, isGone: () => isGone })
      if (seen.length > remember) seen.shift()
    }
    const named = request.headers['x-fake'] ?? question.body?.['model'] ?? ''
    const switches = queue.shift() ?? always ?? readSwitches(String(named))
    arrivals.changed()
    await write(response, payloadFor(question, switches), switches, { until })
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.on('connection', () => (connections += 1))
  await new Promise<void>((go) => server.listen(port, '127.0.0.1', go))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fake upstream has no port')
  const release = (): void => {
    for (const go of stalled) go()
    stalled.clear()
  }
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    seen,
    counts: () => ({ requests, left, connections }),
    next: (...switches) => void queue.push(...switches),
    always: (switches) => void (always = switches),
    release,
    untilSeen: arrivals.until,
    untilLeft: departures.until,
    untilStalled: standstills.until,
    close: () =>
      new Promise((go) => {
        release()
        server.close(() => go())
        server.closeAllConnections()
      }),
  }
}

// As a process of its own: `node modules/gateway/testing/fakeUpstream.ts [PORT]`. The first line that it writes is its address.
if (import.meta.main) {
  const fake = await startFakeUpstream({ port: Number(process.argv[2] ?? 0), remember: 0 })
  process.stdout.write(`${fake.url}\n`)
}
