import { z } from 'zod'
import type { ProviderId, UsdMicro } from '../../model/ids.ts'

/** The form of the file that `feilun gateway load` reads. docs/guides/gateway.md tells operators about it. */

const providerId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .transform((id) => id as ProviderId) // Has just been checked to be one.
const name = z
  .string()
  .min(1)
  .max(200)
  // No control characters: it stands in headers, logs and pages.
  .regex(/^[^\u0000-\u001f\u007f]+$/)
const day = z.iso.date()
const seconds = (most: number) =>
  z
    .number()
    .positive()
    .max(most)
    .transform((value) => Math.round(value * 1000))
const count = (most: number) => z.int().positive().max(most)

/** US dollars for a million tokens, to the millionth of a dollar. */
const dollars = z
  .number()
  .nonnegative()
  .max(100_000)
  .refine((value) => Math.abs(value * 1e6 - Math.round(value * 1e6)) < 1e-3, { error: 'at most six decimal places' })
  .transform((value) => Math.round(value * 1e6) as UsdMicro) // Whole millionths, as just rounded.

const secret = z.union([
  z.strictObject({ env: z.string().regex(/^[A-Z_][A-Z0-9_]{0,99}$/) }).transform(({ env }) => ({
    kind: 'env' as const,
    name: env,
  })),
  z.literal('sealed').transform(() => ({ kind: 'sealed' as const })),
  z.literal('none').transform(() => ({ kind: 'none' as const })),
])

const timeouts = z
  .strictObject({
    connect: seconds(60).default(5_000),
    'first-byte': seconds(600).default(60_000),
    idle: seconds(600).default(60_000),
    total: seconds(3_600).default(600_000),
  })
  .transform(({ connect, 'first-byte': firstByteMs, idle, total }) => ({
    connectMs: connect,
    firstByteMs,
    idleMs: idle,
    totalMs: total,
  }))

const provider = z
  .strictObject({
    id: providerId,
    name,
    region: z.string().regex(/^[a-z]{2}$/),
    'base-url': z.url({ protocol: /^https?$/ }).max(500),
    dialect: z.enum(['openai', 'azure', 'anthropic', 'google']).default('openai'),
    serves: z
      .array(z.enum(['chat', 'responses', 'embeddings']))
      .min(1)
      .default(['chat']),
    secret: secret.default({ kind: 'none' }),
    'own-network': z.boolean().default(false),
    'api-version': z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .optional(),
    connections: count(10_000).default(1_024),
    timeouts: timeouts.prefault({}),
  })
  .transform(({ 'base-url': baseUrl, 'own-network': isPrivate, 'api-version': apiVersion, ...rest }) => ({
    ...rest,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    isPrivate,
    apiVersion,
  }))

const route = z
  .strictObject({
    provider: providerId,
    'upstream-model': name,
    rank: z.int().nonnegative().max(1_000).default(0),
    weight: z.number().positive().max(1_000_000).default(1),
    enabled: z.boolean().default(true),
    'max-output': count(10_000_000),
    'max-input': count(100_000_000),
    'tokens-per-image': count(1_000_000),
  })
  .transform(({ enabled, 'upstream-model': upstreamModel, ...rest }) => ({
    provider: rest.provider,
    upstreamModel,
    rank: rest.rank,
    weight: rest.weight,
    isEnabled: enabled,
    maxOutput: rest['max-output'],
    maxInput: rest['max-input'],
    tokensPerImage: rest['tokens-per-image'],
  }))

const model = z.strictObject({
  model: name,
  choose: z.enum(['weight', 'speed']).default('weight'),
  routes: z.array(route).min(1).max(50),
})

const price = z
  .strictObject({
    provider: providerId,
    'upstream-model': name,
    from: day,
    source: name.max(500),
    'usd-per-million': z.strictObject({
      input: dollars,
      cached: dollars.optional(),
      output: dollars,
      reasoning: dollars.optional(),
    }),
  })
  .transform(({ 'upstream-model': upstreamModel, 'usd-per-million': usd, ...rest }) => ({
    ...rest,
    upstreamModel,
    input: usd.input,
    cached: usd.cached ?? usd.input,
    output: usd.output,
    reasoning: usd.reasoning ?? usd.output,
  }))

export const settingsSchema = z.strictObject({
  providers: z.array(provider).max(500),
  models: z.array(model).max(5_000),
  prices: z.array(price).max(50_000),
})
