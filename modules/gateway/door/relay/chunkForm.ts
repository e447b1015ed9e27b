import { isList, isObject, objectFrom, type JsonObject } from '../json.ts'
import { usageFrom } from '../money/usageFrom.ts'
import { textsOfChunk } from './chunkTexts.ts'

/** The text of a chunk of chat that says nothing else, which most are. */
export function plainText(chunk: JsonObject): { readonly index: number; readonly text: string } | undefined {
  const { choices, usage } = chunk
  if (usage || !isList(choices) || choices.length !== 1) return undefined
  const [choice] = choices
  if (!isObject(choice) || !isObject(choice['delta'])) return undefined
  const { delta, index, finish_reason: finish } = choice
  const { content } = delta
  if (typeof content !== 'string' || typeof index !== 'number' || (finish ?? null) !== null) return undefined
  for (const key in delta) if (key !== 'content') return undefined
  return { index, text: content }
}

/** Chunks that differ in their text alone: what is written before it, up to its quotation mark, and what is written behind it. */
export interface ChunkForm {
  readonly before: string
  readonly after: string
  /** The chunk that the form was taken from. */
  readonly chunk: JsonObject
  readonly index: number
}

const opening = '"content":'
/** Stands for the text while the place of the text is made sure of. */
const probe = 'feilun-probe-0f9d'
const unusual = /["\\\u0000-\u001f]/

/**
 * The form of a chunk, or undefined where it is not certain: it must hold one text and no usage, and with another text in the same place it must be
 * the same chunk with that text.
 */
export function formOf(data: string, chunk: JsonObject): ChunkForm | undefined {
  const plain = plainText(chunk)
  if (plain === undefined || data.includes(probe)) return undefined
  const key = data.indexOf(opening)
  const quote = data.indexOf('"', key + opening.length)
  const written = JSON.stringify(plain.text)
  if (key < 0 || quote < 0 || !data.startsWith(written, quote)) return undefined
  const before = data.slice(0, quote + 1)
  const after = data.slice(quote + written.length - 1)
  const probed = objectFrom(before + probe + after)
  if (probed === undefined || plainText(probed)?.text !== probe || usageFrom(probed) !== undefined) return undefined
  const texts = textsOfChunk(probed)
  const isOnly = texts.length === 1 && texts[0]?.text === probe
  return isOnly ? { before, after, chunk, index: plain.index } : undefined
}

/**
 * The text of a chunk that has this form; undefined where it has another, or its text is written with escapes, and then it has to be parsed. What
 * holds no quotation mark, no escape and no control character is one string of JSON and means itself.
 */
export function textBy({ before, after }: ChunkForm, data: string): string | undefined {
  const end = data.length - after.length
  if (end < before.length || !data.startsWith(before) || !data.endsWith(after)) return undefined
  const text = data.slice(before.length, end)
  return unusual.test(text) ? undefined : text
}
