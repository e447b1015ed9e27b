import type { Endpoint } from '../../model/call.ts'
import type { OpenAiError } from '../answer/openAiError.ts'

/**
 * An error in the middle of a stream. Chat's clients look for `error` in the data; those of responses for the event's name and its type, some with
 * the fields at the top and some within `error`.
 * @param events how many events went before, which numbers it
 */
export function errorFrame(endpoint: Endpoint, { error }: OpenAiError, events: number): string {
  if (endpoint !== 'responses') return `data: ${JSON.stringify({ error })}\n\n`
  const { code, message, param } = error
  return `event: error\ndata: ${JSON.stringify({ type: 'error', sequence_number: events, code, message, param, error })}\n\n`
}
