import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { objectIn } from './question.ts'

/** A provider of another dialect, and what it was sent. */
export interface FakeDialect {
  readonly url: string
  readonly seen: {
    readonly path: string
    readonly headers: IncomingHttpHeaders
    readonly body: Readonly<Record<string, unknown>>
  }[]
  /** Status of a refusal in place of an answer. */
  refuse: number | undefined
  /** Breaks a stream off after so many events. */
  breakAfter: number | undefined
  readonly close: () => Promise<void>
}

export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return objectIn(Buffer.concat(pieces)) ?? {}
}

export async function sendEvents(
  response: ServerResponse,
  events: readonly string[],
  breakAfter: number | undefined,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const [at, event] of events.entries()) {
    if (at === breakAfter) {
      await after(5) // So that what was written is on its way.
      response.socket?.resetAndDestroy()
      return
    }
    response.write(event)
  }
  response.end()
}

export async function listenOn(path: string, make: (fake: FakeDialect) => Server): Promise<FakeDialect> {
  const state: { url: string } = { url: '' }
  const fake: FakeDialect = {
    get url() {
      return state.url
    },
    seen: [],
    refuse: undefined,
    breakAfter: undefined,
    close: () =>
      new Promise((go) => {
        server.close(() => go())
        server.closeAllConnections()
      }),
  }
  const server = make(fake)
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fake has no port')
  state.url = `http://127.0.0.1:${address.port}${path}`
  return fake
}
