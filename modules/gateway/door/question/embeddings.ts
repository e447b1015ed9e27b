import { type JsonObject } from '../json.ts'
import { listField } from './fields.ts'
import { invalid } from './invalid.ts'
import { emptyTally } from './parts.ts'
import type { Question } from './question.ts'

type Known = Omit<Question, 'endpoint' | 'model' | 'bytes' | 'body' | 'isPlain'>

const isToken = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0

/** What has to be known of `POST /v1/embeddings`. @throws FeilunError `call-invalid` */
export function readEmbeddings(body: JsonObject): Known {
  if (typeof body['input'] !== 'string')
    for (const [at, each] of listField(body, 'input').entries()) {
      const where = `input[${at}]`
      const isTokens = isToken(each) || (Array.isArray(each) && each.length > 0 && each.every(isToken))
      if (typeof each !== 'string' && !isTokens) throw invalid(where, 'invalid_type', 'not-text', { param: where })
    }
  return { ...emptyTally(), isStream: false, wantsUsage: false, answers: 1, maxOutput: undefined }
}
