import { isObject, type JsonObject } from '../json.ts'
import { countField, listField, objectField, truthField } from './fields.ts'
import { invalid } from './invalid.ts'
import { checkContent, emptyTally } from './parts.ts'
import type { Question } from './question.ts'
import { refuseUnpriced } from './unpriced.ts'

type Known = Omit<Question, 'endpoint' | 'model' | 'bytes' | 'body' | 'isPlain'>
const roles = new Set(['system', 'developer', 'user', 'assistant', 'tool', 'function'])
const mostAnswers = 128

/** The larger of two bounds, as providers differ on which of them they keep to. */
const larger = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b)

/** What has to be known of `POST /v1/chat/completions`. @throws FeilunError `call-invalid` */
export function readChat(body: JsonObject): Known {
  const tally = emptyTally()
  for (const [at, message] of listField(body, 'messages').entries()) {
    const where = `messages[${at}]`
    if (!isObject(message)) throw invalid(where, 'invalid_type', 'not-object', { param: where })
    const { role } = message
    if (typeof role !== 'string' || !roles.has(role))
      throw invalid(`${where}.role`, 'invalid_value', 'not-role', { param: `${where}.role` })
    checkContent(message['content'], `${where}.content`, tally)
  }
  const isStream = truthField(body, 'stream')
  const options = objectField(body, 'stream_options')
  if (options !== undefined && !isStream)
    throw invalid('stream_options', 'invalid_value', 'without-stream', { param: 'stream_options' })
  refuseUnpriced(body)
  return {
    ...tally,
    isStream,
    wantsUsage: options?.['include_usage'] === true,
    answers: countField(body, 'n', mostAnswers) ?? 1,
    maxOutput: larger(countField(body, 'max_completion_tokens'), countField(body, 'max_tokens')),
  }
}
