/**
 * A provider that answers at once and always the same: what stands behind every gateway that is measured. As JSON, or as an event stream of
 * sixty-four pieces, each written by itself. Says its port to whoever started it.
 */
import { createServer } from 'node:http'

const said = 'The quick brown fox jumps over the lazy dog while the harbour lights come on. '.repeat(4)
const pieces = said.match(/.{1,5}/g) ?? []
const usage = { prompt_tokens: 48, completion_tokens: pieces.length, total_tokens: 48 + pieces.length }
const base = { id: 'chatcmpl-bench', created: 1_700_000_000, model: 'bench' }
const answer = Buffer.from(
  JSON.stringify({
    ...base,
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: said }, finish_reason: 'stop' }],
    usage,
  }),
)
const event = (choices: readonly object[], more: object = {}): Buffer =>
  Buffer.from(`data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices, ...more })}\n\n`)
const events = [
  event([{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }]),
  ...pieces.map((content) => event([{ index: 0, delta: { content }, finish_reason: null }])),
  event([{ index: 0, delta: {}, finish_reason: 'stop' }]),
]
const counted = event([], { usage })
const last = Buffer.from('data: [DONE]\n\n')

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const body = Buffer.concat(parts).toString()
    if (!body.includes('"stream":true')) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer)
      return
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const each of events) response.write(each)
    if (body.includes('"include_usage":true')) response.write(counted)
    response.end(last)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.send?.(address.port)
})
process.on('disconnect', () => process.exit(0))
