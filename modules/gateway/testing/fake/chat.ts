import type { Answer } from './answer.ts'
import { asksForUsage, type Question } from './question.ts'
import type { Switches } from './switches.ts'

const id = 'chatcmpl-fake'
const created = 1_700_000_000
const callId = 'call_fake_1'

const usageOf = ({ usage }: Answer) => ({
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
  prompt_tokens_details: { cached_tokens: usage.cached },
  completion_tokens_details: { reasoning_tokens: usage.reasoning },
})

export function chatJson(answer: Answer, switches: Switches): unknown {
  const { tool, pieces, model } = answer
  const call = tool && {
    id: callId,
    type: 'function',
    function: { name: tool.name, arguments: tool.pieces.join('') },
  }
  const message = call
    ? { role: 'assistant', content: null, refusal: null, tool_calls: [call] }
    : { role: 'assistant', content: pieces.join(''), refusal: null }
  const choice = { index: 0, message, logprobs: null, finish_reason: call ? 'tool_calls' : 'stop' }
  const usage = switches.usage === 'never' ? {} : { usage: usageOf(answer) }
  return { id, object: 'chat.completion', created, model, choices: [choice], ...usage }
}

function deltasOf({ tool, pieces }: Answer): readonly unknown[] {
  const role = { role: 'assistant', content: tool ? null : '' }
  if (tool === undefined) return [role, ...pieces.map((content) => ({ content }))]
  const head = { index: 0, id: callId, type: 'function', function: { name: tool.name, arguments: '' } }
  const rest = tool.pieces.map((piece) => ({ tool_calls: [{ index: 0, function: { arguments: piece } }] }))
  return [{ ...role, tool_calls: [head] }, ...rest]
}

/** The chunks of a stream, each the text of one `data:` line. */
export function chatChunks(question: Question, answer: Answer, switches: Switches): readonly string[] {
  const where = switches.usage ?? 'asked'
  const usage = usageOf(answer)
  const isApart = where === 'without-choices' || (where === 'asked' && asksForUsage(question.body))
  const head = { id, object: 'chat.completion.chunk', created, model: answer.model }
  const nothingYet = isApart && where === 'asked' ? { usage: null } : {}
  const chunk = (delta: unknown, finish: string | null, isLast: boolean): unknown => ({
    ...head,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(where === 'every-chunk' || (where === 'with-choices' && isLast) ? { usage } : nothingYet),
  })
  const chunks = deltasOf(answer).map((delta) => chunk(delta, null, false))
  chunks.push(chunk({}, answer.tool ? 'tool_calls' : 'stop', true))
  if (isApart) chunks.push({ ...head, choices: [], usage })
  return chunks.map((each) => JSON.stringify(each))
}
