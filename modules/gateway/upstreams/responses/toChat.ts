import { FeilunError } from '#platform/errors'
import { askedSchema, type AskedResponse, type Item, type Part } from './asked.ts'

type Json = Readonly<Record<string, unknown>>

const refuse = (reason: string): FeilunError => new FeilunError('call-invalid', { reason })

const needsMemory = new Set(['previous_response_id', 'conversation', 'prompt', 'background'])

/**
 * Reads a request for a response.
 * @throws FeilunError `call-invalid`, naming what it is that cannot be asked of the providers of this model
 */
export function readAsked(body: Buffer): AskedResponse {
  let data: unknown
  try {
    data = JSON.parse(body.toString())
  } catch {
    throw refuse('the body is not JSON')
  }
  const read = askedSchema.safeParse(data)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue?.path.join('.') ?? ''
  if (needsMemory.has(place))
    throw refuse(`${place} cannot be used: no response is stored here; send the whole conversation as input`)
  const what = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : place
  throw refuse(
    `${what}: the providers of this model speak chat only, and this cannot be put to them (${issue?.message ?? ''})`,
  )
}

function partToChat(part: Part): Json {
  switch (part.type) {
    case 'input_text':
    case 'output_text':
      return { type: 'text', text: part.text }
    case 'refusal':
      return { type: 'text', text: part.refusal }
    case 'input_image':
      return {
        type: 'image_url',
        image_url: { url: part.image_url, ...(part.detail === undefined ? {} : { detail: part.detail }) },
      }
  }
}

/** One text where there is nothing else: every server of chat takes that, and not every one takes lists. */
function contentToChat(content: string | readonly Part[]): string | readonly Json[] {
  if (typeof content === 'string') return content
  const parts = content.map(partToChat)
  return parts.every(({ type }) => type === 'text') ? parts.map(({ text }) => String(text)).join('') : parts
}

function messagesOf(items: readonly Item[]): readonly Json[] {
  const messages: Json[] = []
  /** Calls of one turn stand in one message of chat, with what was said before them. */
  let calls: Json[] | undefined
  for (const item of items) {
    if (item.type === 'reasoning') continue
    if (item.type === 'function_call') {
      const call = { id: item.call_id, type: 'function', function: { name: item.name, arguments: item.arguments } }
      if (calls === undefined) {
        calls = []
        const before = messages.at(-1)
        if (before?.['role'] === 'assistant') messages[messages.length - 1] = { ...before, tool_calls: calls }
        else messages.push({ role: 'assistant', content: null, tool_calls: calls })
      }
      calls.push(call)
      continue
    }
    calls = undefined
    if (item.type === 'function_call_output')
      messages.push({ role: 'tool', tool_call_id: item.call_id, content: contentToChat(item.output) })
    else {
      // Servers of chat know the older name.
      const role = item.role === 'developer' ? 'system' : item.role
      messages.push({ role, content: contentToChat(item.content) })
    }
  }
  return messages
}

function formatOf({ text }: AskedResponse): Json | undefined {
  const format = text?.format ?? undefined
  if (format === undefined || format.type === 'text') return undefined
  if (format.type === 'json_object') return { type: 'json_object' }
  const { name, schema, description, strict } = format
  return {
    type: 'json_schema',
    json_schema: { name, schema, description: description ?? undefined, strict: strict ?? undefined },
  }
}

/** The same question for chat. */
export function toChat(asked: AskedResponse): Buffer {
  const items: readonly Item[] =
    typeof asked.input === 'string' ? [{ type: 'message', role: 'user', content: asked.input }] : asked.input
  const said = messagesOf(items)
  const messages = asked.instructions ? [{ role: 'system', content: asked.instructions }, ...said] : said
  const { tool_choice: choice } = asked
  const tools = asked.tools?.map(({ name, description, parameters, strict }) => ({
    type: 'function',
    function: {
      name,
      description: description ?? undefined,
      parameters: parameters ?? undefined,
      strict: strict ?? undefined,
    },
  }))
  const isStream = asked.stream === true
  const hasTools = tools !== undefined && tools.length > 0
  return Buffer.from(
    JSON.stringify({
      model: asked.model,
      messages,
      ...(isStream ? { stream: true, stream_options: { include_usage: true } } : {}),
      max_tokens: asked.max_output_tokens ?? undefined,
      temperature: asked.temperature ?? undefined,
      top_p: asked.top_p ?? undefined,
      tools: hasTools ? tools : undefined,
      tool_choice: hasTools
        ? typeof choice === 'object' && choice !== null
          ? { type: 'function', function: { name: choice.name } }
          : (choice ?? undefined)
        : undefined,
      parallel_tool_calls: hasTools ? (asked.parallel_tool_calls ?? undefined) : undefined,
      response_format: formatOf(asked),
      reasoning_effort: asked.reasoning?.effort ?? undefined,
      verbosity: asked.text?.verbosity ?? undefined,
      user: asked.user ?? undefined,
    }),
  )
}
