import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { openAiModel } from '../model/openAiModel.ts'
import type { Model, OfferedSpan } from '../model/model.ts'

/** What a model server was asked: the words of its task, and the data it came with. */
export interface Asked {
  readonly system: string
  readonly data: { readonly question?: string; readonly spans?: readonly OfferedSpan[] }
  /** The whole body, as it was sent. */
  readonly body: string
}
/** How it answers; it may also hang, or break off in the midst. */
export type Behaviour = (asked: Asked, response: ServerResponse) => void

export interface ModelServer {
  readonly model: Model
  readonly seen: Asked[]
  readonly close: () => Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Uint8Array[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** Answers as a model does that writes `content`. */
export const says =
  (content: (asked: Asked) => string): Behaviour =>
  (asked, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        id: 'recorded',
        object: 'chat.completion',
        created: 0,
        model: 'recorded',
        choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: content(asked) } }],
      }),
    )
  }

/** A real server on loopback that speaks the chat protocol and behaves as it is told. */
export async function modelServer(behaviour: Behaviour): Promise<ModelServer> {
  const seen: Asked[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { messages } = JSON.parse(body)
      const asked: Asked = { system: messages[0].content, data: JSON.parse(messages[1].content), body }
      seen.push(asked)
      behaviour(asked, response)
    })
  })
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    model: openAiModel({ url: `http://127.0.0.1:${address.port}/v1`, name: 'recorded' }),
    seen,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
