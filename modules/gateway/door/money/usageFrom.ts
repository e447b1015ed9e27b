import type { Usage } from '../../model/call.ts'
import { isObject, type JsonObject } from '../json.ts'

const count = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.ceil(Math.min(value, 1e12)) : 0

const partOf = (usage: JsonObject, names: readonly string[], part: string): number => {
  for (const name of names) {
    const details = usage[name]
    if (isObject(details) && details[part] !== undefined) return count(details[part])
  }
  return 0
}

/** The object that says what was used, wherever an answer or a chunk of one has it. */
function usageIn(chunk: JsonObject): JsonObject | undefined {
  if (isObject(chunk['usage'])) return chunk['usage']
  if (isObject(chunk['response']) && isObject(chunk['response']['usage'])) return chunk['response']['usage']
  for (const name in chunk) {
    const extension = name.startsWith('x_') ? chunk[name] : undefined
    if (isObject(extension) && isObject(extension['usage'])) return extension['usage']
  }
  return undefined
}

/**
 * What an answer, or a chunk of one, says was used, whatever shape it has: chat's (`prompt_tokens`) or that of responses (`input_tokens`), at the
 * top, in `response`, or in an extension (`x_groq`). Numbers that cannot be are taken as nought; parts are never more than their wholes. Undefined
 * where it says nothing.
 */
export function usageFrom(chunk: JsonObject): Usage | undefined {
  const usage = usageIn(chunk)
  if (usage === undefined) return undefined
  const saysInput = usage['prompt_tokens'] ?? usage['input_tokens']
  const saysOutput = usage['completion_tokens'] ?? usage['output_tokens']
  if (saysInput === undefined && saysOutput === undefined) return undefined
  const input = count(saysInput)
  const output = count(saysOutput)
  const cached =
    partOf(usage, ['prompt_tokens_details', 'input_tokens_details'], 'cached_tokens') ||
    count(usage['prompt_cache_hit_tokens'])
  const reasoning = partOf(usage, ['completion_tokens_details', 'output_tokens_details'], 'reasoning_tokens')
  return { input, cached: Math.min(cached, input), output, reasoning: Math.min(reasoning, output) }
}
