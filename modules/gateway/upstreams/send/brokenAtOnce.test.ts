import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { streamAnswer } from '../../door/relay/streamAnswer.ts'
import { nothingProduced } from '../../door/relay/produced.ts'
import { wholeAnswer } from '../../door/relay/wholeAnswer.ts'
import { doorLimits } from '../../door/limits.ts'
import type { Reply } from '../../model/upstream.ts'
import { settingsText } from '../../testing/settingsText.ts'
import { upstreamsOver, type UpstreamsOver } from '../../testing/upstreamsOver.ts'
import { ServerResponse, IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

let server: Server
let upstreams: UpstreamsOver
afterEach(async () => {
  await upstreams.close()
  await new Promise((closed) => server.close(closed))
})

/** A provider that answers every question with the same bytes, in one piece. */
async function providerOf(answer: string): Promise<UpstreamsOver> {
  server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  upstreams = upstreamsOver(settingsText([{ id: 'one', url: `http://127.0.0.1:${port}/v1` }]))
  return upstreams
}

const head = (type: string, more = ''): string =>
  `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\n${more}transfer-encoding: chunked\r\n\r\n`
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
const event = 'data: {"choices":[{"index":0,"delta":{"content":"a"}}]}\n\n'
const question = { messages: [{ role: 'user', content: 'a' }] }

async function endOf(reply: Reply, isStream: boolean): Promise<string> {
  const { signal } = new AbortController()
  const leftMs = 5_000
  if (!isStream) {
    const whole = async () => wholeAnswer({ model: 'small', reply, limits: doorLimits, leftMs, signal })
    return whole().then(
      () => 'whole',
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
    )
  }
  const { how, error } = await streamAnswer({
    endpoint: 'chat',
    model: 'small',
    reply,
    answered: { response: new ServerResponse(new IncomingMessage(new Socket())), id: 'call' },
    dropsUsage: false,
    answers: undefined,
    produced: nothingProduced(),
    keep: () => {},
    limits: doorLimits,
    leftMs,
    elapsed: () => performance.now(),
    signal,
  })
  return error?.code ?? how
}

describe('an answer that begins well and is broken in the same packet', () => {
  it.each([
    ['a chunk whose length is none', false, head('application/json') + chunk('{"a":1') + 'zz\r\n'],
    ['a stream with a chunk whose length is none', true, head('text/event-stream') + chunk(event) + 'zz\r\n'],
    ['a connection that ends', false, head('application/json') + chunk('{"a":1')],
    ['a stream whose connection ends', true, head('text/event-stream') + chunk(event)],
    [
      'packed in a way that nobody knows',
      false,
      `${head('application/json', 'content-encoding: zstd\r\n') + chunk('{"a":1}')}0\r\n\r\n`,
    ],
    [
      'said to be packed and not so',
      true,
      `${head('text/event-stream', 'content-encoding: gzip\r\n') + chunk(event)}0\r\n\r\n`,
    ],
  ])('ends the call soon and nothing else: %s', async (_, stream, answer) => {
    const over = await providerOf(answer)
    const began = performance.now()
    const how = await over.ask({ ...question, ...(stream ? { stream: true } : {}) }).then(
      (reply) => endOf(reply, stream),
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
    )
    expect(how).toBe('upstream-failed')
    expect(performance.now() - began).toBeLessThan(4_500)
    expect(over.stateOf('one').inFlight).toBe(0)
  })
})
