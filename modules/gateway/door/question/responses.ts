import { isObject, type JsonObject } from '../json.ts'
import { countField, listField, truthField } from './fields.ts'
import { invalid } from './invalid.ts'
import { checkContent, emptyTally } from './parts.ts'
import type { Question } from './question.ts'
import { refuseUnpriced } from './unpriced.ts'

type Known = Omit<Question, 'endpoint' | 'model' | 'bytes' | 'body' | 'isPlain'>

/** What has to be known of `POST /v1/responses`. @throws FeilunError `call-invalid` */
export function readResponses(body: JsonObject): Known {
  const tally = emptyTally()
  const { input, instructions } = body
  if (typeof instructions !== 'string' && instructions !== undefined && instructions !== null)
    throw invalid('instructions', 'invalid_type', 'not-text', { param: 'instructions' })
  if (typeof input !== 'string')
    for (const [at, item] of listField(body, 'input').entries()) {
      const where = `input[${at}]`
      if (!isObject(item)) throw invalid(where, 'invalid_type', 'not-object', { param: where })
      checkContent(item['content'], `${where}.content`, tally)
      checkContent(item['output'], `${where}.output`, tally)
      if (item['type'] === 'item_reference') tally.readsMore = true
    }
  for (const name of ['previous_response_id', 'conversation', 'prompt'])
    if (body[name] !== undefined && body[name] !== null) tally.readsMore = true
  refuseUnpriced(body)
  return {
    ...tally,
    isStream: truthField(body, 'stream'),
    wantsUsage: true,
    answers: 1,
    maxOutput: countField(body, 'max_output_tokens'),
  }
}
