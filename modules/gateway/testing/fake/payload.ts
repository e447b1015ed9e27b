import { answerTo } from './answer.ts'
import { chatChunks, chatJson } from './chat.ts'
import { embeddingsJson } from './embeddings.ts'
import type { Question } from './question.ts'
import { responsesEvents, responsesJson } from './responses.ts'
import type { Switches } from './switches.ts'

/** What goes on the wire: each part is written by itself. */
export interface Payload {
  readonly status: number
  readonly contentType: string
  readonly parts: readonly Buffer[]
}

const json = (status: number, value: unknown): Payload => {
  const bytes = Buffer.from(JSON.stringify(value))
  const step = Math.max(1, Math.ceil(bytes.length / 16))
  const parts = Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) =>
    bytes.subarray(at * step, (at + 1) * step),
  )
  return { status, contentType: 'application/json', parts }
}

const errorTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  429: 'rate_limit_error',
}

function errorPayload({ headers }: Question, status: number, isHtml: boolean): Payload {
  if (isHtml) {
    const page = `<html><head><title>${status}</title></head><body><h1>${status} Bad Gateway</h1></body></html>`
    return { status, contentType: 'text/html', parts: [Buffer.from(page)] }
  }
  // Some providers show the key that came in, whole or in part.
  const message = `The fake refuses (${status}); key ${headers.authorization ?? String(headers['api-key'] ?? '')}`
  const type = errorTypes[status] ?? 'server_error'
  return json(status, { error: { message, type, param: null, code: status === 401 ? 'invalid_api_key' : null } })
}

function stream(
  frames: readonly string[],
  { malformed, noDone = false, crlf = false }: Switches,
  end: string,
): Payload {
  const whole = [...frames, ...(noDone || end === '' ? [] : [end])]
  if (malformed !== undefined) whole.splice(malformed, 0, 'data: {"id":"chatcmpl-fake","choices":[{"ind\n\n')
  const parts = whole.map((frame) => Buffer.from(crlf ? frame.replaceAll('\n', '\r\n') : frame))
  return { status: 200, contentType: 'text/event-stream; charset=utf-8', parts }
}

function cutInHalf(payload: Payload): Payload {
  return { ...payload, parts: payload.parts.slice(0, payload.parts.length / 2) }
}

export function payloadFor(question: Question, switches: Switches): Payload {
  if (switches.status !== undefined) return errorPayload(question, switches.status, switches.html === true)
  const answer = answerTo(question, switches)
  const isStream = question.body?.['stream'] === true
  const { pathname } = new URL(question.path, 'http://fake')
  if (pathname.endsWith('/models')) {
    const model = { id: 'fake', object: 'model', created: 1_700_000_000, owned_by: 'fake' }
    return json(200, { object: 'list', data: [model] })
  }
  if (pathname.endsWith('/embeddings')) return json(200, embeddingsJson(question, answer))
  if (!pathname.endsWith('/chat/completions') && !pathname.endsWith('/responses'))
    return errorPayload(question, 404, false)
  const isChat = pathname.endsWith('/chat/completions')
  if (!isStream) {
    const whole = json(200, isChat ? chatJson(answer, switches) : responsesJson(answer))
    return switches.malformed === undefined ? whole : cutInHalf(whole)
  }
  return isChat
    ? stream(
        chatChunks(question, answer, switches).map((data) => `data: ${data}\n\n`),
        switches,
        'data: [DONE]\n\n',
      )
    : stream(
        responsesEvents(answer).map(({ event, data }) => `event: ${event}\ndata: ${data}\n\n`),
        switches,
        '',
      )
}
