import type { Answer } from './answer.ts'
import type { Question } from './question.ts'

const vector = [0.25, -0.5, 0.125, 1]

/** In `base64` where it is asked for so, as the official client does. */
export function embeddingsJson({ body }: Question, { model, usage }: Answer): unknown {
  const input: unknown = body?.['input']
  const count = Array.isArray(input) && typeof input[0] !== 'number' ? input.length : 1
  const embedding =
    body?.['encoding_format'] === 'base64' ? Buffer.from(Float32Array.from(vector).buffer).toString('base64') : vector
  const data = Array.from({ length: count }, (_, index) => ({ object: 'embedding', index, embedding }))
  return { object: 'list', data, model, usage: { prompt_tokens: usage.input, total_tokens: usage.input } }
}
