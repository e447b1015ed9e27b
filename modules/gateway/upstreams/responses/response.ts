import type { AskedResponse } from './asked.ts'
import type { ChatUsage } from './chatForm.ts'

/** The parts of OpenAI's response object. */

/** Ids of a response and its items, each new: made by whoever runs this. */
export type NewId = (prefix: 'resp' | 'msg' | 'fc') => string

export const textPart = (text: string) => ({ type: 'output_text', annotations: [], logprobs: [], text })
export const refusalPart = (refusal: string) => ({ type: 'refusal', refusal })

export type ItemStatus = 'in_progress' | 'completed' | 'incomplete'

export const messageItem = (id: string, status: ItemStatus, content: readonly unknown[]) => ({
  id,
  type: 'message',
  status,
  role: 'assistant',
  content,
})

export interface Call {
  readonly id: string
  readonly name: string
  readonly arguments: string
}

export const callItem = (id: string, status: ItemStatus, call: Call) => ({
  id,
  type: 'function_call',
  status,
  call_id: call.id,
  name: call.name,
  arguments: call.arguments,
})

const usageOf = (usage: ChatUsage | undefined) =>
  usage === undefined
    ? null
    : {
        input_tokens: usage.prompt_tokens,
        input_tokens_details: { cached_tokens: usage.prompt_tokens_details?.cached_tokens ?? 0 },
        output_tokens: usage.completion_tokens,
        output_tokens_details: { reasoning_tokens: usage.completion_tokens_details?.reasoning_tokens ?? 0 },
        total_tokens: usage.prompt_tokens + usage.completion_tokens,
      }

/** Why an answer of chat that ended is not whole, in the words of responses; undefined where it is. */
export function incompleteReason(finish: string | undefined): 'max_output_tokens' | 'content_filter' | undefined {
  if (finish === 'length') return 'max_output_tokens'
  return finish === 'content_filter' ? 'content_filter' : undefined
}

export interface State {
  readonly id: string
  /** Seconds since 1970. */
  readonly createdAt: number
  readonly status: 'in_progress' | 'completed' | 'incomplete'
  readonly finish: string | undefined
  readonly output: readonly unknown[]
  readonly usage: ChatUsage | undefined
}

export function responseObject(asked: AskedResponse, { id, createdAt, status, finish, output, usage }: State) {
  const reason = incompleteReason(finish)
  return {
    id,
    object: 'response',
    created_at: createdAt,
    status,
    background: false,
    error: null,
    incomplete_details: reason === undefined ? null : { reason },
    instructions: asked.instructions ?? null,
    max_output_tokens: asked.max_output_tokens ?? null,
    model: asked.model,
    output,
    parallel_tool_calls: asked.parallel_tool_calls ?? true,
    previous_response_id: null,
    reasoning: { effort: asked.reasoning?.effort ?? null, summary: null },
    store: false,
    temperature: asked.temperature ?? 1,
    text: { format: asked.text?.format ?? { type: 'text' } },
    tool_choice: asked.tool_choice ?? 'auto',
    tools: asked.tools ?? [],
    top_p: asked.top_p ?? 1,
    truncation: 'disabled',
    usage: usageOf(usage),
    user: asked.user ?? null,
    metadata: asked.metadata ?? {},
  }
}
