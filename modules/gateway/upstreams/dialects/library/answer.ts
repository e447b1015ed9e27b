import type {
  LanguageModelV4FinishReason,
  LanguageModelV4GenerateResult,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider'

/** What the answers of one call have in common. */
export interface AnswerHead {
  readonly id: string
  /** Seconds since 1970. */
  readonly created: number
  readonly model: string
}

/** Undefined where the provider did not say. What it thought is left out, as OpenAI's chat does: only how much is said. */
function usageOf({ inputTokens, outputTokens }: LanguageModelV4Usage) {
  const { total: input, cacheRead } = inputTokens
  const { total: output, reasoning } = outputTokens
  if (input === undefined && output === undefined) return undefined
  return {
    prompt_tokens: input ?? 0,
    completion_tokens: output ?? 0,
    total_tokens: (input ?? 0) + (output ?? 0),
    prompt_tokens_details: { cached_tokens: cacheRead ?? 0 },
    completion_tokens_details: { reasoning_tokens: reasoning ?? 0 },
  }
}

const finishes: Readonly<Record<LanguageModelV4FinishReason['unified'], string>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content_filter',
  'tool-calls': 'tool_calls',
  error: 'stop',
  interrupted: 'stop',
  other: 'stop',
}

/** A whole answer in the form of OpenAI's chat. */
export function chatAnswer({ content, finishReason, usage }: LanguageModelV4GenerateResult, head: AnswerHead): unknown {
  const said = content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('')
  const calls = content.flatMap((part) =>
    part.type === 'tool-call'
      ? [{ id: part.toolCallId, type: 'function', function: { name: part.toolName, arguments: part.input } }]
      : [],
  )
  const message = {
    role: 'assistant',
    content: said === '' && calls.length > 0 ? null : said,
    refusal: null,
    ...(calls.length > 0 ? { tool_calls: calls } : {}),
  }
  const choice = { index: 0, message, logprobs: null, finish_reason: finishes[finishReason.unified] }
  return { ...head, object: 'chat.completion', choices: [choice], usage: usageOf(usage) ?? null }
}

/** Turns the parts of a stream into chunks of OpenAI's chat, as the data of one event each. */
export function createChunks(head: AnswerHead): {
  readonly push: (part: LanguageModelV4StreamPart) => readonly unknown[]
} {
  let isBegun = false
  const places = new Map<string, number>()
  const chunk = (delta: unknown, finish: string | null = null): unknown => ({
    ...head,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  })
  function begun(chunks: readonly unknown[]): readonly unknown[] {
    if (isBegun) return chunks
    isBegun = true
    return [chunk({ role: 'assistant', content: '' }), ...chunks]
  }
  const call = (id: string, name: string, written: string): unknown => {
    const index = places.size
    places.set(id, index)
    return chunk({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: written } }] })
  }
  return {
    push: (part) => {
      switch (part.type) {
        case 'text-delta':
          return begun([chunk({ content: part.delta })])
        case 'tool-input-start':
          return begun([call(part.id, part.toolName, '')])
        case 'tool-input-delta': {
          const index = places.get(part.id) ?? 0
          return begun([chunk({ tool_calls: [{ index, function: { arguments: part.delta } }] })])
        }
        case 'tool-call':
          // Whole where no pieces of it came before.
          return places.has(part.toolCallId) ? [] : begun([call(part.toolCallId, part.toolName, part.input)])
        case 'finish': {
          const usage = usageOf(part.usage)
          const last = chunk({}, finishes[part.finishReason.unified])
          const apart = { ...head, object: 'chat.completion.chunk', choices: [], usage }
          return begun(usage === undefined ? [last] : [last, apart])
        }
        default:
          return []
      }
    },
  }
}
