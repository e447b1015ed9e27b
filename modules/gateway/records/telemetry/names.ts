/**
 * Names of OpenTelemetry's conventions for generative AI, as of their own repository (open-telemetry/semantic-conventions-genai, schema 1.42): all still in
 * development, so they stand here once. What the conventions have no name for begins with `feilun.`.
 */
export const names = {
  operation: 'gen_ai.operation.name',
  provider: 'gen_ai.provider.name',
  requestModel: 'gen_ai.request.model',
  requestStream: 'gen_ai.request.stream',
  responseModel: 'gen_ai.response.model',
  timeToFirstChunk: 'gen_ai.response.time_to_first_chunk',
  inputTokens: 'gen_ai.usage.input_tokens',
  cachedTokens: 'gen_ai.usage.cache_read.input_tokens',
  outputTokens: 'gen_ai.usage.output_tokens',
  reasoningTokens: 'gen_ai.usage.reasoning.output_tokens',
  tokenType: 'gen_ai.token.type',
  errorType: 'error.type',
  call: 'feilun.call.id',
  project: 'feilun.project.id',
  outcome: 'feilun.call.outcome',
  verdict: 'feilun.guard.verdict',
  cost: 'feilun.call.cost_usd_micro',
  region: 'feilun.provider.region',
  attempts: 'feilun.call.attempts',
  own: 'feilun.call.own_ms',
} as const

/** With the boundaries of buckets that the conventions ask for. */
export const metrics = {
  tokens: {
    name: 'gen_ai.client.token.usage',
    unit: '{token}',
    description: 'Number of input and output tokens used.',
    boundaries: Array.from({ length: 14 }, (_, at) => 4 ** at),
  },
  duration: {
    name: 'gen_ai.client.operation.duration',
    unit: 's',
    description: 'GenAI operation duration.',
    boundaries: Array.from({ length: 14 }, (_, at) => 2 ** at / 100),
  },
  firstChunk: {
    name: 'gen_ai.client.operation.time_to_first_chunk',
    unit: 's',
    description: 'Time to receive the first chunk of a stream from a provider.',
    boundaries: [0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
  },
  firstToken: {
    name: 'gen_ai.server.time_to_first_token',
    unit: 's',
    description: 'Time until the client was sent the first of an answer.',
    boundaries: [0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
  },
} as const
