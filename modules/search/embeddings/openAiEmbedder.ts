import type OpenAI from 'openai'
import { z } from 'zod'
import type { Embedder } from './embedder.ts'

export interface EmbedderSettings {
  /** Of an OpenAI-compatible server, with its version: `https://host/v1`. */
  readonly url: string
  readonly model: string
  readonly key?: string | undefined
}

const answerShape = z.object({
  data: z.array(z.object({ index: z.number().int().min(0).optional(), embedding: z.array(z.number()).min(1) })),
})

/** Embeddings of any server that speaks OpenAI's protocol. The package is large, so it is loaded with the first use. */
export function openAiEmbedder({ url, model, key }: EmbedderSettings): Embedder {
  let client: Promise<OpenAI> | undefined
  const connect = () =>
    (client ??= import('openai').then(
      ({ OpenAI: Client }) =>
        // What is asked is nobody's log.
        new Client({
          baseURL: url,
          apiKey: key ?? 'none',
          organization: null,
          project: null,
          maxRetries: 0,
          logLevel: 'off',
        }),
    ))
  return {
    model,
    embed: async (texts, signal) => {
      const answer: unknown = await (
        await connect()
      ).embeddings.create({ model, input: [...texts], encoding_format: 'float' }, { signal })
      const { data } = answerShape.parse(answer)
      const vectors = data.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0)).map(({ embedding }) => embedding)
      if (vectors.length !== texts.length) throw new Error(`${vectors.length} embeddings for ${texts.length} texts`)
      return vectors
    },
  }
}
