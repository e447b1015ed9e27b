import type { AskedResponse } from './asked.ts'
import type { ChatAnswer } from './chatForm.ts'
import {
  callItem,
  incompleteReason,
  messageItem,
  refusalPart,
  responseObject,
  textPart,
  type NewId,
} from './response.ts'

/** A whole answer of chat as a response. @param at seconds since 1970, where the provider does not say when it made it */
export function fromChat(asked: AskedResponse, answer: ChatAnswer, newId: NewId, at: number): unknown {
  const [choice] = answer.choices
  const { content, refusal, tool_calls: calls } = choice?.message ?? {}
  const finish = choice?.finish_reason ?? undefined
  const status = incompleteReason(finish) === undefined ? 'completed' : 'incomplete'
  const parts = [...(content ? [textPart(content)] : []), ...(refusal ? [refusalPart(refusal)] : [])]
  const items = (calls ?? []).map(({ id, function: called }) =>
    callItem(newId('fc'), 'completed', { id, name: called.name, arguments: called.arguments }),
  )
  const output = [
    ...(parts.length > 0 || items.length === 0 ? [messageItem(newId('msg'), status, parts)] : []),
    ...items,
  ]
  const createdAt = answer.created ?? at
  return responseObject(asked, {
    id: newId('resp'),
    createdAt,
    status,
    finish,
    output,
    usage: answer.usage ?? undefined,
  })
}
