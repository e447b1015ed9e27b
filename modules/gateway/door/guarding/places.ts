import type { Speaker } from '#engines/guard'
import { isList, isObject, objectsIn, type JsonObject } from '../json.ts'
import type { Question } from '../question/question.ts'

/** Where a text stands in a question, and whose it is. */
export interface Place {
  readonly text: string
  readonly speaker: Speaker
  /** As OpenAI writes a parameter: `messages[2].content[0].text`. */
  readonly at: string
  readonly holder: object
  readonly key: string | number
}

type Places = Place[]
const speakers: Readonly<Record<string, Speaker>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
  tool: 'tool',
  function: 'tool',
}

function addText(places: Places, holder: object, key: string | number, at: string, speaker: Speaker): void {
  const text: unknown = Reflect.get(holder, key)
  if (typeof text === 'string' && text !== '') places.push({ text, speaker, at, holder, key })
}

/** Text, or a list of parts that have text. */
function addContent(places: Places, holder: JsonObject, key: string, at: string, speaker: Speaker): void {
  const content = holder[key]
  if (!isList(content)) return addText(places, holder, key, at, speaker)
  for (const [index, part] of content.entries()) {
    if (!isObject(part)) continue
    for (const name of ['text', 'refusal']) addText(places, part, name, `${at}[${index}].${name}`, speaker)
  }
}

/** What tools say of themselves comes from wherever the tools do. */
function addTools(places: Places, body: JsonObject): void {
  for (const [index, tool] of objectsIn(body['tools']).entries()) {
    const inner = isObject(tool['function']) ? tool['function'] : tool
    addText(places, inner, 'description', `tools[${index}].description`, 'system')
  }
}

function addMessage(places: Places, message: JsonObject, at: string): void {
  const speaker = speakers[String(message['role'])] ?? 'user'
  addContent(places, message, 'content', `${at}.content`, speaker)
  for (const name of ['reasoning_content', 'reasoning', 'refusal'])
    addText(places, message, name, `${at}.${name}`, speaker)
  for (const [index, call] of objectsIn(message['tool_calls']).entries()) {
    if (isObject(call['function']))
      addText(places, call['function'], 'arguments', `${at}.tool_calls[${index}].function.arguments`, speaker)
    if (isObject(call['custom']))
      addText(places, call['custom'], 'input', `${at}.tool_calls[${index}].custom.input`, speaker)
  }
  if (isObject(message['function_call']))
    addText(places, message['function_call'], 'arguments', `${at}.function_call.arguments`, speaker)
}

function speakerOfItem({ role, type }: JsonObject): Speaker {
  if (typeof role === 'string') return speakers[role] ?? 'user'
  return typeof type === 'string' && type.endsWith('_output') ? 'tool' : 'assistant'
}

function addItem(places: Places, item: JsonObject, at: string): void {
  const speaker = speakerOfItem(item)
  for (const name of ['content', 'output', 'summary', 'arguments', 'input'])
    addContent(places, item, name, `${at}.${name}`, speaker)
}

function addResponses(places: Places, body: JsonObject): void {
  addText(places, body, 'instructions', 'instructions', 'system')
  if (typeof body['input'] === 'string') addText(places, body, 'input', 'input', 'user')
  else for (const [index, item] of objectsIn(body['input']).entries()) addItem(places, item, `input[${index}]`)
  const variables = isObject(body['prompt']) ? body['prompt']['variables'] : undefined
  if (isObject(variables))
    for (const name of Object.keys(variables)) addText(places, variables, name, `prompt.variables.${name}`, 'user')
}

function addEmbeddings(places: Places, body: JsonObject): void {
  const { input } = body
  if (!isList(input)) return addText(places, body, 'input', 'input', 'user')
  for (const index of input.keys()) addText(places, input, index, `input[${index}]`, 'user')
}

/** Every text of a question that a model will read, by speaker. */
export function placesIn({ endpoint, body }: Pick<Question, 'endpoint' | 'body'>): readonly Place[] {
  const places: Place[] = []
  if (endpoint === 'embeddings') addEmbeddings(places, body)
  else {
    addTools(places, body)
    if (endpoint === 'responses') addResponses(places, body)
    else
      for (const [index, message] of objectsIn(body['messages']).entries())
        addMessage(places, message, `messages[${index}]`)
    // An answer that was foreseen is read by the model as well.
    if (isObject(body['prediction']))
      addContent(places, body['prediction'], 'content', 'prediction.content', 'assistant')
  }
  return places
}
