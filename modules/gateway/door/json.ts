/** A JSON object as it was parsed: nothing is known of what is in it. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists as lists of things unknown: `Array.isArray` alone would say that anything may be in them. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** The objects of what may be a list. */
export const objectsIn = (value: unknown): readonly JsonObject[] => (isList(value) ? value.filter(isObject) : [])

/** The JSON object that a text is, or undefined. */
export function objectFrom(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
