import type { JSONSchema7, LanguageModelV4CallOptions } from '@ai-sdk/provider'
import { FeilunError } from '#platform/errors'
import { promptOf } from './prompt.ts'
import { chatSchema, type ChatQuestion } from './question.ts'

/** @throws FeilunError `call-invalid`, naming what cannot be put to this provider */
export function readQuestion(body: Buffer): ChatQuestion {
  const read = chatSchema.safeParse(JSON.parse(body.toString()))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const what = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '')
  throw new FeilunError('call-invalid', {
    reason: `${what.slice(0, 200)}: cannot be put to the provider of this model (${(issue?.message ?? '').slice(0, 200)})`,
  })
}

// Read as an object of JSON; whether it is a schema is for the provider to say.
const schemaOf = (schema: Readonly<Record<string, unknown>> | null | undefined): JSONSchema7 =>
  (schema ?? { type: 'object', properties: {} }) as JSONSchema7

function formatOf({ response_format: format }: ChatQuestion): LanguageModelV4CallOptions['responseFormat'] {
  if (format === undefined || format === null || format.type === 'text') return undefined
  if (format.type === 'json_object') return { type: 'json' }
  const { name, description, schema } = format.json_schema
  return {
    type: 'json',
    name,
    ...(description ? { description } : {}),
    ...(schema ? { schema: schemaOf(schema) } : {}),
  }
}

function toolsOf({
  tools,
  tool_choice: choice,
}: ChatQuestion): Pick<LanguageModelV4CallOptions, 'tools' | 'toolChoice'> {
  if (tools === undefined || tools === null || tools.length === 0) return {}
  return {
    tools: tools.map(({ function: { name, description, parameters, strict } }) => ({
      type: 'function',
      name,
      inputSchema: schemaOf(parameters),
      ...(description ? { description } : {}),
      ...(strict === true ? { strict } : {}),
    })),
    ...(choice === undefined || choice === null
      ? {}
      : {
          toolChoice: typeof choice === 'string' ? { type: choice } : { type: 'tool', toolName: choice.function.name },
        }),
  }
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined | null> }

/** Only what was given: a library takes a field that is there, and holds nothing, for one that was set. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(entries) as Given<Fields> // The entries that were just left.
}

/** @throws FeilunError `call-invalid` */
export function callOptions(question: ChatQuestion, maxOutput: number): LanguageModelV4CallOptions {
  const { stop } = question
  return {
    prompt: promptOf(question.messages),
    // Some dialects must be told; what was held for the call is reckoned by the same bound.
    maxOutputTokens: question.max_completion_tokens ?? question.max_tokens ?? maxOutput,
    ...given({
      temperature: question.temperature,
      topP: question.top_p,
      stopSequences: typeof stop === 'string' ? [stop] : stop,
      seed: question.seed,
      presencePenalty: question.presence_penalty,
      frequencyPenalty: question.frequency_penalty,
      responseFormat: formatOf(question),
      reasoning: question.reasoning_effort,
    }),
    ...toolsOf(question),
    ...(question.parallel_tool_calls === false
      ? { providerOptions: { anthropic: { disableParallelToolUse: true } } }
      : {}),
  }
}
