import type {
  LanguageModelV4FilePart,
  LanguageModelV4Message,
  LanguageModelV4Prompt,
  LanguageModelV4TextPart,
} from '@ai-sdk/provider'
import { FeilunError } from '#platform/errors'
import type { ChatMessage } from './question.ts'

const refuse = (reason: string): FeilunError => new FeilunError('call-invalid', { reason })

const joined = (content: string | readonly { readonly text: string }[]): string =>
  typeof content === 'string' ? content : content.map(({ text }) => text).join('')

const text = (said: string): LanguageModelV4TextPart => ({ type: 'text', text: said })

/** An image as it was given: we never fetch one ourselves, which is what an address of an own network would be for. */
function image(url: string): LanguageModelV4FilePart {
  const inline = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(url)
  if (inline !== null)
    return { type: 'file', mediaType: inline[1] ?? 'image/*', data: { type: 'data', data: inline[2] ?? '' } }
  if (!/^https:\/\//i.test(url) || !URL.canParse(url))
    throw refuse('image_url: an https address or data:image/…;base64,… is needed')
  return { type: 'file', mediaType: 'image/*', data: { type: 'url', url: new URL(url) } }
}

function argumentsOf(written: string): unknown {
  try {
    return JSON.parse(written === '' ? '{}' : written)
  } catch {
    throw refuse('tool_calls: the arguments of a call are not JSON')
  }
}

/** Texts that stand alone may not be empty there. */
const unlessEmpty = (said: string): readonly LanguageModelV4TextPart[] => (said === '' ? [] : [text(said)])

/** @throws FeilunError `call-invalid` */
export function promptOf(messages: readonly ChatMessage[]): LanguageModelV4Prompt {
  const prompt: LanguageModelV4Message[] = []
  const names = new Map<string, string>()
  for (const message of messages) {
    switch (message.role) {
      case 'system':
      case 'developer':
        prompt.push({ role: 'system', content: joined(message.content) })
        break
      case 'user': {
        const { content } = message
        const parts = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content
        prompt.push({
          role: 'user',
          content: parts.map((part) => (part.type === 'text' ? text(part.text) : image(part.image_url.url))),
        })
        break
      }
      case 'assistant': {
        const { content, tool_calls: calls } = message
        const parts = typeof content === 'string' ? [text(content)] : (content ?? [])
        const said = parts.flatMap((part) => unlessEmpty(part.type === 'text' ? part.text : part.refusal))
        const called = (calls ?? []).map(({ id, function: { name, arguments: written } }) => {
          names.set(id, name)
          return { type: 'tool-call' as const, toolCallId: id, toolName: name, input: argumentsOf(written) }
        })
        prompt.push({ role: 'assistant', content: [...said, ...called] })
        break
      }
      case 'tool': {
        const { tool_call_id: id } = message
        const toolName = names.get(id)
        if (toolName === undefined) throw refuse(`tool_call_id: no earlier call has the id “${id.slice(0, 100)}”`)
        const result = {
          type: 'tool-result' as const,
          toolCallId: id,
          toolName,
          output: { type: 'text' as const, value: joined(message.content) },
        }
        // Results of calls that were made at once belong into one turn.
        const before = prompt.at(-1)
        if (before?.role === 'tool') before.content.push(result)
        else prompt.push({ role: 'tool', content: [result] })
      }
    }
  }
  return prompt
}
