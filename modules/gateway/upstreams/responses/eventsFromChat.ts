import type { AskedResponse } from './asked.ts'
import type { ChatChunk, ChatUsage } from './chatForm.ts'
import { callItem, incompleteReason, messageItem, responseObject, textPart, type Call, type NewId } from './response.ts'

/** One event of a streamed response: its data, whose `type` is also its name. */
export type ResponseEvent = Readonly<Record<string, unknown>> & { readonly type: string }

/** Turns the chunks of chat into events of a response, each as early as it can be known. */
export interface EventsFromChat {
  readonly push: (chunk: ChatChunk) => readonly ResponseEvent[]
  /** At the end of the chunks. Undefined where they stopped before the answer was whole. */
  readonly end: () => readonly ResponseEvent[] | undefined
}

type OpenItem =
  | { readonly kind: 'text'; readonly id: string; readonly place: number; text: string }
  | { readonly kind: 'call'; readonly id: string; readonly place: number; readonly index: number; call: Call }

/** @param at seconds since 1970 */
export function createEventsFromChat(asked: AskedResponse, newId: NewId, at: number): EventsFromChat {
  const id = newId('resp')
  const output: unknown[] = []
  let open: OpenItem | undefined
  let sequence = 0
  let isBegun = false
  let finish: string | undefined
  let usage: ChatUsage | undefined
  let createdAt = at

  const event = (type: string, rest: Readonly<Record<string, unknown>>): ResponseEvent => ({
    type,
    ...rest,
    sequence_number: sequence++,
  })
  const response = (status: 'in_progress' | 'completed' | 'incomplete') =>
    responseObject(asked, { id, createdAt, status, finish, output: [...output], usage })

  function begin(chunk: ChatChunk): readonly ResponseEvent[] {
    if (isBegun) return []
    isBegun = true
    createdAt = chunk.created ?? at
    return ['response.created', 'response.in_progress'].map((type) =>
      event(type, { response: response('in_progress') }),
    )
  }

  function close(): readonly ResponseEvent[] {
    if (open === undefined) return []
    const { id: itemId, place } = open
    const where = { item_id: itemId, output_index: place }
    const status = incompleteReason(finish) === undefined ? 'completed' : 'incomplete'
    const ending: ResponseEvent[] = []
    let item: unknown
    if (open.kind === 'text') {
      const part = textPart(open.text)
      item = messageItem(itemId, status, [part])
      ending.push(event('response.output_text.done', { ...where, content_index: 0, text: open.text, logprobs: [] }))
      ending.push(event('response.content_part.done', { ...where, content_index: 0, part }))
    } else {
      item = callItem(itemId, status, open.call)
      const { name, arguments: written } = open.call
      ending.push(event('response.function_call_arguments.done', { ...where, name, arguments: written }))
    }
    output.push(item)
    ending.push(event('response.output_item.done', { output_index: place, item }))
    open = undefined
    return ending
  }

  function text(delta: string): readonly ResponseEvent[] {
    const events: ResponseEvent[] = []
    if (open?.kind !== 'text') {
      events.push(...close())
      open = { kind: 'text', id: newId('msg'), place: output.length, text: '' }
      const item = messageItem(open.id, 'in_progress', [])
      events.push(event('response.output_item.added', { output_index: open.place, item }))
      const at0 = { item_id: open.id, output_index: open.place, content_index: 0 }
      events.push(event('response.content_part.added', { ...at0, part: textPart('') }))
    }
    open.text += delta
    const where = { item_id: open.id, output_index: open.place, content_index: 0 }
    events.push(event('response.output_text.delta', { ...where, delta, logprobs: [] }))
    return events
  }

  type CallDelta = NonNullable<NonNullable<ChatChunk['choices'][number]['delta']>['tool_calls']>[number]

  function call(delta: CallDelta): readonly ResponseEvent[] {
    const events: ResponseEvent[] = []
    const before = open?.kind === 'call' ? open : undefined
    const isAnother =
      before === undefined ||
      (delta.index ?? before.index) !== before.index ||
      (Boolean(delta.id) && delta.id !== before.call.id)
    let here = before
    if (isAnother || here === undefined) {
      events.push(...close())
      const itemId = newId('fc')
      const made: Call = { id: delta.id ?? itemId, name: delta.function?.name ?? '', arguments: '' }
      here = { kind: 'call', id: itemId, place: output.length, index: delta.index ?? 0, call: made }
      const item = callItem(itemId, 'in_progress', made)
      events.push(event('response.output_item.added', { output_index: here.place, item }))
    }
    open = here
    const piece = delta.function?.arguments ?? ''
    if (piece === '') return events
    here.call = { ...here.call, arguments: here.call.arguments + piece }
    const where = { item_id: here.id, output_index: here.place }
    events.push(event('response.function_call_arguments.delta', { ...where, delta: piece }))
    return events
  }

  return {
    push: (chunk) => {
      const events = [...begin(chunk)]
      usage = chunk.usage ?? usage
      const [choice] = chunk.choices
      // What a model refuses to say is said as text: its item has begun, and may hold text already.
      const said = choice?.delta?.content || choice?.delta?.refusal
      if (said) events.push(...text(said))
      for (const each of choice?.delta?.tool_calls ?? []) events.push(...call(each))
      finish = choice?.finish_reason ?? finish
      return events
    },
    end: () => {
      if (finish === undefined) return undefined
      const ending = close()
      const status = incompleteReason(finish) === undefined ? 'completed' : 'incomplete'
      return [...ending, event(`response.${status}`, { response: response(status) })]
    },
  }
}
