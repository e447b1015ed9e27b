import type { JsonObject } from '../json.ts'
import type { Question } from './question.ts'

const modelKey = Buffer.from('"model"')
/** How the letters of `model` would begin where a key is written in escapes. */
const escapedLetter = Buffer.from('\\u006')
const usageOption = Buffer.from(',"stream_options":{"include_usage":true}}')
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d])
const colon = 0x3a

/**
 * Where in the bytes the name of the model stands, quotation marks included; undefined where that is not certain. The body has the key at its top
 * and no key twice, so a single `"model"` that is followed by a colon and by the very name is it, unless the key at the top is written in escapes.
 */
function placeOfModel({ bytes, model }: Question): readonly [number, number] | undefined {
  const at = bytes.indexOf(modelKey)
  if (at < 0 || bytes.indexOf(modelKey, at + 1) >= 0 || bytes.includes(escapedLetter)) return undefined
  let from = at + modelKey.length
  const skip = (): void => {
    while (blanks.has(bytes[from] ?? 0)) from += 1
  }
  skip()
  if (bytes[from] !== colon) return undefined
  from += 1
  skip()
  const written = Buffer.from(JSON.stringify(model))
  return bytes.subarray(from, from + written.length).equals(written) ? [from, from + written.length] : undefined
}

/** The bytes with other model and the option put in; undefined where they have to be written anew. */
function spliced(question: Question, upstreamModel: string, addsUsage: boolean): Buffer | undefined {
  const { bytes, model } = question
  const parts: Buffer[] = []
  let from = 0
  if (upstreamModel !== model) {
    const place = placeOfModel(question)
    if (place === undefined) return undefined
    parts.push(bytes.subarray(0, place[0]), Buffer.from(JSON.stringify(upstreamModel)))
    from = place[1]
  }
  if (!addsUsage) return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(from)])
  return Buffer.concat([...parts, bytes.subarray(from, bytes.lastIndexOf('}')), usageOption])
}

/**
 * The body for a route: the client's own bytes, in which at most the model's name is another and the option is put in that makes a stream say what
 * was used. Written anew only where the guard changed it or its bytes could be read in two ways.
 * @param changed the body as the guard left it, where that is another
 */
export function bodyFor(question: Question, changed: JsonObject | undefined, upstreamModel: string): Buffer {
  const { body, endpoint, isPlain, isStream, wantsUsage } = question
  const addsUsage = endpoint === 'chat' && isStream && !wantsUsage
  const options = body['stream_options'] ?? undefined
  if (changed === undefined && isPlain && (!addsUsage || !('stream_options' in body))) {
    const bytes = spliced(question, upstreamModel, addsUsage)
    if (bytes !== undefined) return bytes
  }
  const whole = { ...(changed ?? body), model: upstreamModel }
  if (!addsUsage) return Buffer.from(JSON.stringify(whole))
  const given = typeof options === 'object' ? options : {}
  return Buffer.from(JSON.stringify({ ...whole, stream_options: { ...given, include_usage: true } }))
}
