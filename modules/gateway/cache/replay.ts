import type { Endpoint } from '../model/call.ts'

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const records = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const plainFrame = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`

function chatFrames({ id, created, model, choices, usage }: Json, wantsUsage: boolean): string {
  const head = { id, object: 'chat.completion.chunk', created, model }
  const said = records(choices).flatMap(({ index, message, finish_reason: finish }) => {
    const { content = null, refusal = null } = isRecord(message) ? message : {}
    const chunk = (delta: unknown, reason: unknown = null) => ({
      ...head,
      choices: [{ index, delta, logprobs: null, finish_reason: reason }],
      ...(wantsUsage ? { usage: null } : {}),
    })
    return [
      chunk({ role: 'assistant', content: '', refusal: null }),
      ...(content === null ? [] : [chunk({ content })]),
      ...(refusal === null ? [] : [chunk({ refusal })]),
      chunk({}, finish),
    ]
  })
  const last = wantsUsage ? [{ ...head, choices: [], usage }] : []
  return `${[...said, ...last].map(plainFrame).join('')}data: [DONE]\n\n`
}

function itemEvents(item: Json, place: number): readonly Json[] {
  const { id } = item
  const isMessage = item['type'] === 'message'
  const begun = isMessage ? { ...item, status: 'in_progress', content: [] } : item
  const parts = isMessage ? records(item['content']) : []
  const inside = parts.flatMap((part, index): readonly Json[] => {
    const where = { item_id: id, output_index: place, content_index: index }
    const text = part['text']
    const isText = part['type'] === 'output_text' && typeof text === 'string'
    return [
      { type: 'response.content_part.added', ...where, part: isText ? { ...part, text: '', annotations: [] } : part },
      ...(isText
        ? [
            { type: 'response.output_text.delta', ...where, delta: text, logprobs: [] },
            { type: 'response.output_text.done', ...where, text, logprobs: [] },
          ]
        : []),
      { type: 'response.content_part.done', ...where, part },
    ]
  })
  return [
    { type: 'response.output_item.added', output_index: place, item: begun },
    ...inside,
    { type: 'response.output_item.done', output_index: place, item },
  ]
}

function responseFrames(response: Json): string {
  const begun = { ...response, status: 'in_progress', output: [], usage: null }
  const events: readonly Json[] = [
    { type: 'response.created', response: begun },
    { type: 'response.in_progress', response: begun },
    ...records(response['output']).flatMap(itemEvents),
    { type: `response.${response['status'] === 'incomplete' ? 'incomplete' : 'completed'}`, response },
  ]
  return events
    .map((event, at) => `event: ${String(event['type'])}\n${plainFrame({ ...event, sequence_number: at })}`)
    .join('')
}

/** A whole answer as the stream that would have said it; undefined for what is never streamed, or is no answer. */
export function replayed(answer: Buffer, endpoint: Endpoint, wantsUsage: boolean): Buffer | undefined {
  if (endpoint === 'embeddings') return undefined
  const whole: unknown = JSON.parse(answer.toString())
  if (!isRecord(whole)) return undefined
  return Buffer.from(endpoint === 'chat' ? chatFrames(whole, wantsUsage) : responseFrames(whole))
}
