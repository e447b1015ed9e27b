import { isList, isObject, type JsonObject } from '../json.ts'
import { guardText, type AnswerGuard } from './answerGuard.ts'

/** Under which keys of an answer a model's words stand, at any depth. */
const wordKeys = new Set([
  'content',
  'text',
  'refusal',
  'reasoning_content',
  'reasoning',
  'arguments',
  'input',
  'transcript',
  'delta',
])
/** What an answer repeats of the question, and what is no text at all. */
const leftAlone = new Set(['instructions', 'tools', 'metadata', 'usage', 'prompt'])
/** Deeper than any answer. */
const mostLevels = 100

/** Calls `read` for every text in an answer that a model wrote. */
export function eachText(value: unknown, read: (text: string) => void, level = 0): void {
  if (level > mostLevels) throw new RangeError('An answer is nested too deep.')
  if (isList(value)) for (const each of value) eachText(each, read, level + 1)
  else if (isObject(value))
    for (const [key, each] of Object.entries(value))
      if (typeof each === 'string') {
        if (wordKeys.has(key) && each !== '') read(each)
      } else if (typeof each === 'object' && !leftAlone.has(key)) eachText(each, read, level + 1)
}

function changed(value: unknown, change: (text: string) => string, level: number): unknown {
  if (level > mostLevels) throw new RangeError('An answer is nested too deep.')
  if (isList(value)) {
    const list = value.map((each) => (typeof each === 'object' ? changed(each, change, level + 1) : each))
    return list.every((each, at) => each === value[at]) ? value : list
  }
  if (!isObject(value)) return value
  let whole: Record<string, unknown> | undefined
  for (const [key, each] of Object.entries(value)) {
    let now = each
    if (typeof each === 'string') now = wordKeys.has(key) && each !== '' ? change(each) : each
    else if (typeof each === 'object' && !leftAlone.has(key)) now = changed(each, change, level + 1)
    if (now === each) continue
    whole ??= { ...value }
    whole[key] = now
  }
  return whole ?? value
}

/** Takes out the words that stand beside the text once more, one by one: a mask in the text would be none. */
export function withoutLogprobs(value: unknown): unknown {
  if (isList(value)) return value.map(withoutLogprobs)
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, each]) => {
    if (key !== 'logprobs' && key !== 'top_logprobs') return [key, withoutLogprobs(each)] as const
    return [key, isList(each) ? [] : null] as const
  })
  return Object.fromEntries(entries)
}

/**
 * An answer as the guard lets it go: the very same where nothing was changed.
 * @throws FeilunError `guard-blocked`, `guard-failed`; RangeError for one that is nested without end
 */
export function guardWhole(answers: AnswerGuard, answer: JsonObject): JsonObject {
  if (answers.action === 'watch') {
    eachText(answer, (text) => void guardText(answers, text))
    return answer
  }
  const now = changed(answer, (text) => guardText(answers, text), 0)
  if (now === answer) return answer
  const bare = withoutLogprobs(now)
  return isObject(bare) ? bare : answer
}
