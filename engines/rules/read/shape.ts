import type { Path } from '../model/fault.ts'
import { countTerm, term, type FaultKey, type Given, type Term } from '../model/wording.ts'
import { nodeTerm, problemAt, type Located, type Place } from './located.ts'
import { MOST_PROBLEMS, type PackProblem } from './problem.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** What reading needs from outside: where problems go, and how 繁體 becomes 简体. */
export interface Reading {
  readonly problems: PackProblem[]
  readonly simplify: (zhHant: string) => string
}

/**
 * One truth for two uses: `schema` is what is published, `read` checks located data by the same rule and returns the
 * value as the engine takes it. After a problem the value returned is of no use and nothing is made of it.
 */
export interface Shape {
  readonly schema: JsonSchema
  readonly read: (value: Located, path: Path, reading: Reading) => unknown
}

export function refuse<Key extends FaultKey>(
  reading: Reading,
  place: Place,
  path: Path,
  key: Key,
  ...given: Given<Key>
): undefined {
  if (reading.problems.length < MOST_PROBLEMS) reading.problems.push(problemAt(place, path, key, ...given))
  return undefined
}

/** A scalar for which `accept` finds a value. */
export function scalar(
  schema: JsonSchema,
  key: 'wrong-type.value' | 'wrong-value' | 'bad-id' | 'bad-date',
  wanted: Term,
  accept: (value: string | number | boolean, source: string) => unknown,
): Shape {
  return {
    schema,
    read: (value, path, reading) => {
      if (value.kind !== 'scalar') {
        return refuse(reading, value.place, path, 'wrong-type', { found: nodeTerm(value), wanted })
      }
      if (value.value === undefined) return refuse(reading, value.place, path, 'wrong-type.empty', { wanted })
      const accepted = accept(value.value, value.source)
      if (accepted !== undefined) return accepted
      return refuse(reading, value.place, path, key, { given: JSON.stringify(value.value).slice(0, 80), wanted })
    },
  }
}

export function list(item: Shape, least: number, most?: number): Shape {
  return {
    schema: {
      type: 'array',
      items: item.schema,
      ...(least > 0 && { minItems: least }),
      ...(most !== undefined && { maxItems: most }),
    },
    read: (value, path, reading) => {
      if (value.kind !== 'list') {
        return refuse(reading, value.place, path, 'wrong-type', { found: nodeTerm(value), wanted: term('wanted.list') })
      }
      if (value.items.length < least || (most !== undefined && value.items.length > most)) {
        refuse(reading, value.place, path, 'empty-list', { found: value.items.length, wanted: countTerm(least, most) })
      }
      return value.items.map((each, place) => item.read(each, [...path, place], reading))
    },
  }
}

export interface Field {
  readonly shape: Shape
  readonly required: boolean
}

export function needed(shape: Shape): Field {
  return { shape, required: true }
}

export function optional(shape: Shape): Field {
  return { shape, required: false }
}

/** A map with exactly these keys. */
export function record(fields: Readonly<Record<string, Field>>): Shape {
  const names = Object.keys(fields)
  const required = names.filter((name) => fields[name]?.required === true)
  const properties = Object.fromEntries(names.map((name) => [name, fields[name]?.shape.schema]))
  return {
    schema: { type: 'object', additionalProperties: false, required, properties },
    read: (value, path, reading) => {
      if (value.kind !== 'map') {
        const keys = names.slice(0, 3).join(', ')
        return refuse(reading, value.place, path, 'wrong-type.map', { found: nodeTerm(value), keys })
      }
      const result: [string, unknown][] = []
      for (const [key, entry] of value.entries) {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined
        if (field === undefined) unknownKey(reading, entry.key, [...path, key], key, names)
        else result.push([key, field.shape.read(withPlace(entry.value, entry.key), [...path, key], reading)])
      }
      for (const name of required) {
        if (!value.entries.has(name)) refuse(reading, value.place, path, 'missing-key', { key: name })
      }
      return Object.fromEntries(result)
    },
  }
}

/** A value that begins on the line after its key is reported at its key, where a reader looks for it. */
export function withPlace(value: Located, key: Place): Located {
  return value.place.line === key.line ? value : { ...value, place: key }
}

export function unknownKey(
  reading: Reading,
  place: Place,
  path: Path,
  key: string,
  known: readonly string[],
): undefined {
  return refuse(reading, place, path, 'unknown-key', { key: key.slice(0, 80), known: known.join(', ') })
}
