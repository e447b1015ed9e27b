import type { Answer } from './answer.ts'

const id = 'resp_fake'

const usageOf = ({ usage }: Answer) => ({
  input_tokens: usage.input,
  input_tokens_details: { cached_tokens: usage.cached },
  output_tokens: usage.output,
  output_tokens_details: { reasoning_tokens: usage.reasoning },
  total_tokens: usage.input + usage.output,
})

const textPart = (text: string) => ({ type: 'output_text', annotations: [], logprobs: [], text })

const messageItem = (status: string, content: readonly unknown[]) => ({
  id: 'msg_fake',
  type: 'message',
  status,
  role: 'assistant',
  content,
})

const toolItem = (status: string, name: string, args: string) => ({
  id: 'fc_fake',
  type: 'function_call',
  status,
  call_id: 'call_fake_1',
  name,
  arguments: args,
})

const itemOf = ({ tool, pieces }: Answer) =>
  tool ? toolItem('completed', tool.name, tool.pieces.join('')) : messageItem('completed', [textPart(pieces.join(''))])

const responseOf = (answer: Answer, status: string, output: readonly unknown[]) => ({
  id,
  object: 'response',
  created_at: 1_700_000_000,
  status,
  error: null,
  incomplete_details: null,
  instructions: null,
  max_output_tokens: null,
  model: answer.model,
  output,
  parallel_tool_calls: true,
  previous_response_id: null,
  temperature: 1,
  tool_choice: 'auto',
  tools: [],
  top_p: 1,
  metadata: {},
  usage: status === 'completed' ? usageOf(answer) : null,
})

export const responsesJson = (answer: Answer): unknown => responseOf(answer, 'completed', [itemOf(answer)])

function itemEvents(answer: Answer): readonly Record<string, unknown>[] {
  const { tool, pieces } = answer
  if (tool) {
    const at = { item_id: 'fc_fake', output_index: 0 }
    const whole = tool.pieces.join('')
    return [
      { type: 'response.output_item.added', output_index: 0, item: toolItem('in_progress', tool.name, '') },
      ...tool.pieces.map((delta) => ({ type: 'response.function_call_arguments.delta', ...at, delta })),
      { type: 'response.function_call_arguments.done', ...at, name: tool.name, arguments: whole },
    ]
  }
  const at = { item_id: 'msg_fake', output_index: 0, content_index: 0 }
  const whole = pieces.join('')
  return [
    { type: 'response.output_item.added', output_index: 0, item: messageItem('in_progress', []) },
    { type: 'response.content_part.added', ...at, part: textPart('') },
    ...pieces.map((delta) => ({ type: 'response.output_text.delta', ...at, delta, logprobs: [] })),
    { type: 'response.output_text.done', ...at, text: whole, logprobs: [] },
    { type: 'response.content_part.done', ...at, part: textPart(whole) },
  ]
}

/** The events of a stream, as OpenAI names them. */
export function responsesEvents(answer: Answer): readonly { readonly event: string; readonly data: string }[] {
  const begun = responseOf(answer, 'in_progress', [])
  const events: readonly Record<string, unknown>[] = [
    { type: 'response.created', response: begun },
    { type: 'response.in_progress', response: begun },
    ...itemEvents(answer),
    { type: 'response.output_item.done', output_index: 0, item: itemOf(answer) },
    { type: 'response.completed', response: responsesJson(answer) },
  ]
  return events.map((event, at) => ({
    event: String(event['type']),
    data: JSON.stringify({ ...event, sequence_number: at }),
  }))
}
