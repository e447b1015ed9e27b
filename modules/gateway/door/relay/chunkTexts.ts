import { isObject, objectsIn, type JsonObject } from '../json.ts'

/** A piece of text in a chunk, and which text of the answer it goes on with. */
export interface Piece {
  readonly lane: string
  readonly text: string
}

/** What a delta of chat may hold that is a model's words. */
export const deltaKeys = ['content', 'refusal', 'reasoning_content', 'reasoning'] as const

const add = (pieces: Piece[], lane: string, text: unknown): void => {
  if (typeof text === 'string' && text !== '') pieces.push({ lane, text })
}

/** The lane of what a choice says, as `textsOfChunk` names it. */
export const laneOfContent = (choice: number): string => `${choice} content`

function addDelta(pieces: Piece[], delta: JsonObject, choice: string): void {
  for (const key of deltaKeys) add(pieces, `${choice} ${key}`, delta[key])
  for (const call of objectsIn(delta['tool_calls'])) {
    const lane = `${choice} tool ${String(call['index'])}`
    if (isObject(call['function'])) add(pieces, lane, call['function']['arguments'])
    if (isObject(call['custom'])) add(pieces, lane, call['custom']['input'])
  }
  if (isObject(delta['function_call'])) add(pieces, `${choice} function`, delta['function_call']['arguments'])
}

/** The texts in a chunk of a stream: chat's, or an event of responses that ends in `.delta`. */
export function textsOfChunk(chunk: JsonObject): readonly Piece[] {
  const pieces: Piece[] = []
  const { type } = chunk
  if (typeof type === 'string') {
    if (type.endsWith('.delta')) add(pieces, laneOfEvent(chunk, type.slice(0, -6)), chunk['delta'])
    return pieces
  }
  for (const choice of objectsIn(chunk['choices'])) {
    const name = String(choice['index'] ?? 0)
    if (isObject(choice['delta'])) addDelta(pieces, choice['delta'], name)
    add(pieces, `${name} text`, choice['text'])
  }
  return pieces
}

/** Which text an event of responses is of: `response.output_text` of an item, and which part of it. */
export const laneOfEvent = (event: JsonObject, kind: string): string =>
  [kind, event['item_id'], event['output_index'], event['content_index'], event['summary_index']].map(String).join(' ')
