import { isObject, type JsonObject } from '../json.ts'
import { invalid } from './invalid.ts'

/** Deeper than any schema of a tool that a person or a library has written; a walk this deep is safe on any stack. */
export const mostLevels = 64
export const mostValues = 500_000

/**
 * Counts the keys of all objects in a parsed body, within bounds: what was cyclic before it was written, or is a bomb, ends here.
 * @throws FeilunError `call-invalid`
 */
export function countKeys(body: JsonObject): number {
  let keys = 0
  let values = 0
  const walk = (value: unknown, level: number): void => {
    if (typeof value !== 'object' || value === null) return
    if (level > mostLevels) throw invalid('', 'invalid_value', 'too-deep', { most: mostLevels })
    const isRecord = isObject(value)
    const inside: readonly unknown[] = isRecord ? Object.values(value) : Array.isArray(value) ? value : []
    if (isRecord) keys += inside.length
    values += inside.length
    if (values > mostValues) throw invalid('', 'invalid_value', 'too-many', { most: mostValues })
    for (const each of inside) if (typeof each === 'object') walk(each, level + 1)
  }
  walk(body, 1)
  return keys
}

const keyEnd = /"[ \t\r\n]*:/g

/** Whether the quotation mark at `at` is part of a string: an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let from = at
  while (text[from - 1] === '\\') from -= 1
  return (at - from) % 2 === 1
}

/**
 * How many keys a JSON text writes, at least. A key that an object has twice is written twice but parsed once: readers differ on which of
 * them counts, so that a body could say one thing to us and another to a provider. Values that begin with a colon count too much, never too little.
 */
export function countWrittenKeys(text: string): number {
  let count = 0
  keyEnd.lastIndex = 0
  for (let hit = keyEnd.exec(text); hit !== null; hit = keyEnd.exec(text)) if (!isEscaped(text, hit.index)) count += 1
  return count
}
