import { isObject, objectFrom } from '../json.ts'
import type { OpenAiError } from '../answer/openAiError.ts'

const longest = 2_000
/** What looks like a key or a token, in case a provider shows the one that it was asked with. */
const secretLike = /\b(?:sk|pk|key|api[-_]?key|bearer)[-_: ]+[\w.*-]{6,}|\b[\w-]{32,}\b/gi

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 200) : null)

/** What a provider says is wrong with the client's own question, in OpenAI's form and with nothing else of the provider's in it. */
export function refusedAnswer(bytes: Buffer): OpenAiError {
  const whole = objectFrom(bytes.toString())
  const said = isObject(whole?.['error']) ? whole['error'] : whole
  const message = textOr(said?.['message']) === null ? 'The provider refused the request.' : String(said?.['message'])
  return {
    error: {
      message: message.slice(0, longest).replaceAll(secretLike, '***'),
      type: textOr(said?.['type']) ?? 'invalid_request_error',
      param: textOr(said?.['param']),
      code: textOr(said?.['code']),
    },
  }
}
