import type { AnswerGuard, Lane } from '../guarding/answerGuard.ts'
import { isObject, objectsIn, type JsonObject } from '../json.ts'
import { plainText } from './chunkForm.ts'
import { deltaKeys } from './chunkTexts.ts'
import type { Rewriter } from './rewriter.ts'

type Draft = Record<string, unknown>

/** A text of a choice, and how what is left of it is put into a delta once the choice ends. */
interface Open {
  readonly lane: Lane
  readonly put: (rest: string) => Draft
}

const frame = (chunk: unknown): string => `data: ${JSON.stringify(chunk)}\n\n`
const picked = (from: JsonObject, names: readonly string[]): Draft => {
  const to: Draft = {}
  for (const name of names) if (from[name] !== undefined) to[name] = from[name]
  return to
}
const chunkKeys = ['id', 'object', 'created', 'model', 'system_fingerprint', 'service_tier'] as const

/**
 * Guards a stream of chat, each text of each choice by itself. A chunk leaves with the fields that are known and no others, so that nothing goes by
 * unread in a field that nobody thought of; `logprobs` repeat the text and are left out.
 */
export function rewriteChat(answers: AnswerGuard): Rewriter {
  /** Of each choice, its texts. */
  const choices = new Map<number, Map<string, Open>>()
  let head: Draft = {}

  function guarded(choice: number, name: string, text: string, put: Open['put']): string {
    let open = choices.get(choice)
    if (open === undefined) choices.set(choice, (open = new Map<string, Open>()))
    let one = open.get(name)
    if (one === undefined) open.set(name, (one = { lane: answers.lane(), put }))
    return one.lane.push(text)
  }

  /** What was held back of a choice, as chunks of its own. */
  function rest(choice: number, names?: readonly string[]): string {
    const open = choices.get(choice)
    let out = ''
    for (const [name, { lane, put }] of open ?? []) {
      if (names !== undefined && !names.includes(name)) continue
      const text = lane.end()
      open?.delete(name)
      if (text !== '')
        out += frame({ ...head, choices: [{ index: choice, delta: put(text), logprobs: null, finish_reason: null }] })
    }
    return out
  }

  function guardedCall(choice: number, call: JsonObject): Draft {
    const index = call['index'] ?? 0
    const to = picked(call, ['index', 'id', 'type'])
    for (const [kind, field] of [
      ['function', 'arguments'],
      ['custom', 'input'],
    ] as const) {
      const inner = call[kind]
      if (!isObject(inner)) continue
      const text = inner[field]
      const put = (left: string): Draft => ({ tool_calls: [{ index, [kind]: { [field]: left } }] })
      to[kind] =
        typeof text === 'string'
          ? { ...picked(inner, ['name']), [field]: guarded(choice, `${kind} ${String(index)}`, text, put) }
          : picked(inner, ['name'])
    }
    return to
  }

  function guardedDelta(choice: number, delta: JsonObject): Draft {
    const to = picked(delta, ['role'])
    for (const key of deltaKeys) {
      const text = delta[key]
      if (typeof text === 'string') to[key] = guarded(choice, key, text, (left) => ({ [key]: left }))
      else if (text === null) to[key] = null
    }
    const calls = objectsIn(delta['tool_calls'])
    if (calls.length > 0) to['tool_calls'] = calls.map((call) => guardedCall(choice, call))
    if (isObject(delta['function_call'])) {
      const { arguments: text } = delta['function_call']
      const put = (left: string): Draft => ({ function_call: { arguments: left } })
      to['function_call'] = {
        ...picked(delta['function_call'], ['name']),
        ...(typeof text === 'string' ? { arguments: guarded(choice, 'function', text, put) } : {}),
      }
    }
    return to
  }

  /** Whether a delta says nothing now that its text is held back. */
  const isSilent = (delta: Draft): boolean => Object.values(delta).every((each) => each === '')

  function rewritten(chunk: JsonObject): string {
    head = picked(chunk, chunkKeys)
    const usage = chunk['usage'] === undefined ? {} : { usage: chunk['usage'] }
    const given = objectsIn(chunk['choices'])
    if (given.length === 0) return frame({ ...head, choices: [], ...usage })
    let out = ''
    const left: Draft[] = []
    for (const choice of given) {
      const index = typeof choice['index'] === 'number' ? choice['index'] : 0
      const delta = isObject(choice['delta']) ? choice['delta'] : {}
      // Reasoning is over once the answer begins: its end is not kept waiting for the answer's.
      if (typeof delta['content'] === 'string' && delta['content'] !== '')
        out += rest(index, ['reasoning_content', 'reasoning'])
      const now = guardedDelta(index, delta)
      const finish = choice['finish_reason'] ?? null
      const wasSilent = isSilent(delta)
      if (finish === null) {
        if (!isSilent(now) || wasSilent) left.push({ index, delta: now, logprobs: null, finish_reason: null })
        continue
      }
      // A chunk that both says something and ends comes in two: what is held back goes between them.
      if (!isSilent(now))
        out += frame({ ...head, choices: [{ index, delta: now, logprobs: null, finish_reason: null }] })
      out += rest(index)
      left.push({ index, delta: {}, logprobs: null, finish_reason: finish })
    }
    return left.length > 0 || chunk['usage'] ? out + frame({ ...head, choices: left, ...usage }) : out
  }

  /** Chunks of text that came together are guarded together and leave as one: a guard looks at a text many times faster than at its pieces. */
  let waiting: { readonly chunk: JsonObject; readonly index: number; text: string } | undefined
  function flush(): string {
    if (waiting === undefined) return ''
    const { chunk, index, text } = waiting
    waiting = undefined
    return rewritten({ ...chunk, choices: [{ index, delta: { content: text }, finish_reason: null }] })
  }

  /** @returns what has to leave before it */
  function addText(chunk: JsonObject, index: number, text: string): string {
    if (waiting?.index === index) {
      waiting.text += text
      return ''
    }
    const before = flush()
    waiting = { chunk, index, text }
    return before
  }

  return {
    rewrite: (_event, chunk) => {
      const plain = plainText(chunk)
      return plain === undefined ? flush() + rewritten(chunk) : addText(chunk, plain.index, plain.text)
    },
    rewriteText: addText,
    flush,
    end: () => flush() + [...choices.keys()].map((choice) => rest(choice)).join(''),
  }
}
