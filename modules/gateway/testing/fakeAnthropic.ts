import { createServer } from 'node:http'
import { listenOn, readJson, sendEvents, type FakeDialect } from './fake/dialect.ts'

const usage = {
  input_tokens: 10,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 4,
  output_tokens: 7,
}

const textBlock = { type: 'text', text: '早晨 👋🏽' }
const toolBlock = { type: 'tool_use', id: 'toolu_1', name: 'look_up', input: { place: '中環' } }

const message = (isTool: boolean) => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-fake',
  content: isTool ? [textBlock, toolBlock] : [textBlock],
  stop_reason: isTool ? 'tool_use' : 'end_turn',
  stop_sequence: null,
  usage,
})

function events(isTool: boolean): readonly string[] {
  const start = { ...message(isTool), content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } }
  const parts: Readonly<Record<string, unknown>>[] = [
    { type: 'message_start', message: start },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: '早晨' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: ' 👋🏽' } },
    { type: 'content_block_stop', index: 0 },
  ]
  if (isTool) {
    parts.push(
      { type: 'content_block_start', index: 1, content_block: { ...toolBlock, input: {} } },
      { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: '{"place":' } },
      { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: '"中環"}' } },
      { type: 'content_block_stop', index: 1 },
    )
  }
  parts.push(
    {
      type: 'message_delta',
      delta: { stop_reason: isTool ? 'tool_use' : 'end_turn', stop_sequence: null },
      usage: { output_tokens: 7 },
    },
    { type: 'message_stop' },
  )
  return parts.map((part) => `event: ${String(part['type'])}\ndata: ${JSON.stringify(part)}\n\n`)
}

/** Speaks Anthropic's messages, in the form that its documentation shows. */
export function startFakeAnthropic(): Promise<FakeDialect> {
  return listenOn('/v1', (fake) =>
    createServer(async (request, response) => {
      const body = await readJson(request)
      fake.seen.push({ path: request.url ?? '', headers: request.headers, body })
      if (fake.refuse !== undefined) {
        const error = { type: 'invalid_request_error', message: `no; ${String(request.headers['x-api-key'])}` }
        response.writeHead(fake.refuse, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ type: 'error', error }))
        return
      }
      const isTool = Array.isArray(body['tools'])
      if (body['stream'] === true) await sendEvents(response, events(isTool), fake.breakAfter)
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(message(isTool)))
    }),
  )
}
