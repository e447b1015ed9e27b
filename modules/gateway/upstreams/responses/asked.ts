import { z } from 'zod'

/** What of OpenAI's responses can be asked of a provider that only speaks chat. Whatever is not here is refused, never left out without a word. */

const inputText = z.object({ type: z.literal('input_text'), text: z.string() })
const inputImage = z.object({
  type: z.literal('input_image'),
  image_url: z.string(),
  detail: z.enum(['auto', 'low', 'high', 'original']).optional(),
})
const outputText = z.object({ type: z.literal('output_text'), text: z.string() })
const refusal = z.object({ type: z.literal('refusal'), refusal: z.string() })
const part = z.discriminatedUnion('type', [inputText, inputImage, outputText, refusal])
export type Part = z.infer<typeof part>

const message = z.object({
  type: z.literal('message').default('message'),
  role: z.enum(['user', 'assistant', 'system', 'developer']),
  content: z.union([z.string(), z.array(part)]),
})
const functionCall = z.object({
  type: z.literal('function_call'),
  call_id: z.string(),
  name: z.string(),
  arguments: z.string(),
})
const functionOutput = z.object({
  type: z.literal('function_call_output'),
  call_id: z.string(),
  output: z.union([z.string(), z.array(part)]),
})
/** What a model thought before; a provider of chat has no place for it. */
const reasoning = z.object({ type: z.literal('reasoning') })
const typed = z.discriminatedUnion('type', [functionCall, functionOutput, reasoning])
const item = z.union([message, typed])
export type Item = z.infer<typeof item>

const tool = z.object({
  type: z.literal('function'),
  name: z.string(),
  description: z.string().nullish(),
  parameters: z.record(z.string(), z.unknown()).nullish(),
  strict: z.boolean().nullish(),
})

const format = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('json_object') }),
  z.object({
    type: z.literal('json_schema'),
    name: z.string(),
    schema: z.record(z.string(), z.unknown()),
    description: z.string().nullish(),
    strict: z.boolean().nullish(),
  }),
])

/** Only in the form in which it changes nothing. */
const not = z.literal(false).nullish()
const anything = z.unknown().optional()

export const askedSchema = z.strictObject({
  model: z.string(),
  input: z.union([z.string(), z.array(item)]),
  instructions: z.string().nullish(),
  stream: z.boolean().nullish(),
  max_output_tokens: z.int().nullish(),
  temperature: z.number().nullish(),
  top_p: z.number().nullish(),
  tools: z.array(tool).nullish(),
  tool_choice: z
    .union([z.enum(['auto', 'none', 'required']), z.object({ type: z.literal('function'), name: z.string() })])
    .nullish(),
  parallel_tool_calls: z.boolean().nullish(),
  text: z.object({ format: format.nullish(), verbosity: z.string().nullish() }).nullish(),
  reasoning: z.object({ effort: z.string().nullish() }).nullish(),
  user: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  // Nothing is stored here, so what only says that it need not be, or how, changes nothing.
  store: anything,
  include: anything,
  truncation: anything,
  service_tier: anything,
  safety_identifier: anything,
  prompt_cache_key: anything,
  prompt_cache_retention: anything,
  stream_options: anything,
  // Each of these would need what was stored.
  background: not,
  previous_response_id: not,
  conversation: not,
  prompt: not,
})
export type AskedResponse = z.infer<typeof askedSchema>
