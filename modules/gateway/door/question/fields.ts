import { isObject, type JsonObject } from '../json.ts'
import { invalid } from './invalid.ts'

/** More tokens than any model writes. */
const mostTokens = 10_000_000

/** A field that may be left out or null, as OpenAI allows of all that is optional. */
const given = (body: JsonObject, name: string): unknown => body[name] ?? undefined

/** @throws FeilunError `call-invalid` */
export function textField(body: JsonObject, name: string, most: number): string {
  const value = given(body, name)
  if (value === undefined) throw invalid(name, 'missing_required_parameter', 'missing', { param: name })
  if (typeof value !== 'string') throw invalid(name, 'invalid_type', 'not-text', { param: name })
  if (value === '') throw invalid(name, 'missing_required_parameter', 'missing', { param: name })
  if (value.length > most) throw invalid(name, 'invalid_value', 'too-long', { param: name, most })
  return value
}

/** @throws FeilunError `call-invalid` */
export function truthField(body: JsonObject, name: string): boolean {
  const value = given(body, name)
  if (value === undefined) return false
  if (typeof value !== 'boolean') throw invalid(name, 'invalid_type', 'not-truth', { param: name })
  return value
}

/** A whole number from 1 on. @throws FeilunError `call-invalid` */
export function countField(body: JsonObject, name: string, most = mostTokens): number | undefined {
  const value = given(body, name)
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw invalid(name, 'invalid_type', 'not-whole', { param: name })
  if (value < 1) throw invalid(name, 'integer_below_min_value', 'too-small', { param: name, least: 1 })
  if (value > most) throw invalid(name, 'integer_above_max_value', 'too-large', { param: name, most })
  return value
}

/** @throws FeilunError `call-invalid` */
export function objectField(body: JsonObject, name: string): JsonObject | undefined {
  const value = given(body, name)
  if (value === undefined) return undefined
  if (!isObject(value)) throw invalid(name, 'invalid_type', 'not-object', { param: name })
  return value
}

/** A list with something in it. @throws FeilunError `call-invalid` */
export function listField(body: JsonObject, name: string): readonly unknown[] {
  const value = given(body, name)
  if (value === undefined) throw invalid(name, 'missing_required_parameter', 'missing', { param: name })
  if (!Array.isArray(value) || value.length === 0) throw invalid(name, 'invalid_type', 'not-list', { param: name })
  return value
}
