import { isUtf8 } from 'node:buffer'
import { FeilunError } from '#platform/errors'
import type { Endpoint } from '../../model/call.ts'
import { objectFrom } from '../json.ts'
import { boundBytes } from './boundBytes.ts'
import { readChat } from './chat.ts'
import { readEmbeddings } from './embeddings.ts'
import { textField } from './fields.ts'
import { countKeys, countWrittenKeys } from './measure.ts'
import type { Question } from './question.ts'
import { readResponses } from './responses.ts'

const longestModel = 200
const readers = { chat: readChat, responses: readResponses, embeddings: readEmbeddings } as const

/** Parses a body once and finds out what has to be known of it. @throws FeilunError `request-not-json`, `call-invalid` */
export function readQuestion(endpoint: Endpoint, bytes: Buffer): Question {
  if (!isUtf8(bytes)) throw new FeilunError('request-not-json')
  boundBytes(bytes)
  const text = bytes.toString()
  const body = objectFrom(text)
  if (body === undefined) throw new FeilunError('request-not-json')
  const keys = countKeys(body)
  const model = textField(body, 'model', longestModel)
  return { endpoint, model, bytes, body, isPlain: countWrittenKeys(text) === keys, ...readers[endpoint](body) }
}
