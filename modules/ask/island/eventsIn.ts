export interface ServerEvent {
  readonly event: string
  readonly data: string
}

/** The events of a stream as our server writes them: one line that names the event, one with a JSON string, an empty one. */
export async function* eventsIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text += decoder.decode(value, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = readEvent(text.slice(0, end))
      text = text.slice(end + 2)
      if (event !== undefined) yield event
    }
  }
}

function readEvent(written: string): ServerEvent | undefined {
  const [, event, json] = /^event: (\w+)\ndata: (.*)$/s.exec(written) ?? []
  if (event === undefined || json === undefined) return undefined
  const data: unknown = JSON.parse(json)
  return typeof data === 'string' ? { event, data } : undefined
}
