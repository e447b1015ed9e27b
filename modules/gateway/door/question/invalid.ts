import { FeilunError } from '#platform/errors'
import { textsOf } from '#platform/i18n'
import type en from '../messages/en.ts'
import { words } from '../words.ts'

/** What is wrong with a question, by OpenAI's names for it. */
export type Fault =
  | 'missing_required_parameter'
  | 'invalid_type'
  | 'invalid_value'
  | 'integer_below_min_value'
  | 'integer_above_max_value'
  | 'unsupported_parameter'

const texts = textsOf(words)
type Key = keyof typeof en

/** `call-invalid`, about one parameter of the question: `messages[2].content`. */
export function invalid<K extends Key>(param: string, fault: Fault, ...said: Parameters<typeof texts<K>>): FeilunError {
  const message = texts(...said)
  return new FeilunError('call-invalid', { param, fault, reason: message.en }, [{ at: param, message }])
}
