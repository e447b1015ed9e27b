import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { z } from 'zod'

const question = z.object({
  model: z.string(),
  messages: z.tuple([
    z.object({ role: z.literal('system'), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.string() }),
  ]),
})

/** What it was asked. */
export interface Asked {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly model: string
  readonly system: string
  readonly user: string
  /** Settles once whoever asked has hung up or was answered. */
  readonly closed: Promise<void>
}

export type Behaviour = (asked: Asked, response: ServerResponse) => void

export interface JudgeServer {
  /** `http://127.0.0.1:port/v1` */
  readonly url: string
  readonly seen: readonly Asked[]
  /** Settles once so many questions have come. */
  readonly untilAsked: (count: number) => Promise<void>
  readonly close: () => Promise<void>
}

const json = { 'content-type': 'application/json' }

/** Says this, in the form that chat has. */
export const says =
  (words: (asked: Asked) => string, finish = 'stop'): Behaviour =>
  (asked, response) => {
    const message = { role: 'assistant', content: words(asked) }
    response.writeHead(200, json).end(JSON.stringify({ choices: [{ index: 0, finish_reason: finish, message }] }))
  }

export const verdictIs = (verdict: string): Behaviour => says(() => JSON.stringify({ verdict }))

/** A model that does whatever the text says: the last verdict that is ordered in it, else an attack. */
export const obedient: Behaviour = says(({ user }) => /answer (\{[^}]*\})/.exec(user)?.[1] ?? '{"verdict":"attack"}')

/** A real server on a port of its own that judges as told. */
export async function startJudge(behaviour: Behaviour): Promise<JudgeServer> {
  const seen: Asked[] = []
  const waiting: { readonly count: number; readonly go: () => void }[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    const closed = Promise.withResolvers<void>()
    response.on('close', closed.resolve)
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { model, messages } = question.parse(JSON.parse(Buffer.concat(pieces).toString()))
      const [{ content: system }, { content: user }] = messages
      const asked: Asked = {
        path: request.url ?? '',
        headers: request.headers,
        model,
        system,
        user,
        closed: closed.promise,
      }
      seen.push(asked)
      for (const { count, go } of waiting) if (seen.length >= count) go()
      behaviour(asked, response)
    })
  })
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the judge has no port')
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    seen,
    untilAsked: (count) =>
      new Promise((go) => {
        if (seen.length >= count) go()
        else waiting.push({ count, go })
      }),
    close: () =>
      new Promise((go) => {
        server.close(() => go())
        server.closeAllConnections()
      }),
  }
}
