import { createHash } from 'node:crypto'
import type { GuardPolicy } from '#engines/guard'
import type { AnswerCache, CachedAnswer } from '../door/answerCache.ts'
import type { Endpoint } from '../model/call.ts'
import { canonical } from './canonical.ts'
import { createMemory } from './memory.ts'
import { replayed } from './replay.ts'

/** In which of its forms an answer is asked for. */
type Form = 'whole' | 'stream' | 'stream-usage'
const forms: readonly Form[] = ['whole', 'stream', 'stream-usage']

const streamType = 'text/event-stream; charset=utf-8'

type Body = Readonly<Record<string, unknown>>

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

/** Fields without which a call stands by itself: what they name is kept, done or looked up elsewhere, and may be another thing the next time. */
const actsElsewhere = ['tools', 'functions', 'previous_response_id', 'conversation', 'prompt', 'background']

/**
 * Whether equal questions may have equal answers: embeddings, and what is asked at temperature 0. Never where tools are offered, since a call of
 * a tool is the beginning of an act, and the same act twice is not the same as once.
 */
const mayBeKept = (endpoint: Endpoint, body: Body): boolean =>
  endpoint === 'embeddings' ||
  (body['temperature'] === 0 && actsElsewhere.every((name) => isEmpty(body[name]) || body[name] === false))

function formOf(isStream: boolean, { stream_options: options }: Body): Form {
  if (!isStream) return 'whole'
  const wantsUsage = typeof options === 'object' && options !== null && 'include_usage' in options
  return wantsUsage && options.include_usage === true ? 'stream-usage' : 'stream'
}

export interface AnswerCacheOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly mostBytes?: number
}

/**
 * Answers of before, in this node's memory, for projects that asked for it. Kept by project, by the rules of its guard (an answer was judged by those
 * in force when it was given), by endpoint and by everything the question says but whether it is to be streamed: see decision 186.
 */
export function createAnswerCache({ now, mostBytes = 64 * 1024 * 1024 }: AnswerCacheOptions): AnswerCache & {
  readonly bytes: () => number
} {
  const memory = createMemory<CachedAnswer>(mostBytes)
  const policies = new WeakMap<GuardPolicy, string>()
  const policyOf = (policy: GuardPolicy): string => {
    const known = policies.get(policy) ?? canonical(policy)
    policies.set(policy, known)
    return known
  }
  return {
    keyOf: ({ caller: { project }, endpoint, body, isStream }) => {
      if (project.cache === undefined || !mayBeKept(endpoint, body)) return undefined
      const { stream: _stream, stream_options: _options, ...question } = body
      const hash = createHash('sha256')
        .update(`${project.id}\n${endpoint}\n${policyOf(project.guard)}\n${canonical(question)}`)
        .digest('base64url')
      return `${formOf(isStream, body)} ${endpoint} ${hash}`
    },
    find: (key) => {
      const found = memory.find(key, now())
      const [form, endpoint, hash] = key.split(' ')
      if (found !== undefined || form === 'whole') return found
      const whole = memory.find(`whole ${endpoint} ${hash}`, now())
      if (whole === undefined || (endpoint !== 'chat' && endpoint !== 'responses')) return undefined
      const bytes = replayed(whole.bytes, endpoint, form === 'stream-usage')
      return bytes && { bytes, contentType: streamType, usage: whole.usage }
    },
    keep: (key, answer, { project }) => {
      const isOurs = forms.some((form) => key.startsWith(`${form} `))
      if (project.cache === undefined || !isOurs) return
      const until = now() + project.cache.seconds * 1000
      memory.keep(key, answer, { bytes: answer.bytes.length, until })
    },
    bytes: memory.bytes,
  }
}
