import type { FaultCode, Path } from '../model/fault.ts'
import { problemAt, type Located, type Place } from './located.ts'
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

export function refuse(
  reading: Reading,
  place: Place,
  path: Path,
  code: FaultCode,
  rule: string,
  message: string,
  remedy: string,
): undefined {
  if (reading.problems.length < MOST_PROBLEMS)
    reading.problems.push(problemAt(place, path, { code, rule, message, remedy }))
  return undefined
}

/** A scalar for which `accept` finds a value. */
export function scalar(
  schema: JsonSchema,
  code: FaultCode,
  what: string,
  accept: (value: string | number | boolean, source: string) => unknown,
): Shape {
  return {
    schema,
    read: (value, path, reading) => {
      const rule = `Here stands ${what}.`
      if (value.kind !== 'scalar') {
        return refuse(reading, value.place, path, 'wrong-type', rule, `This is a ${value.kind}.`, `Write ${what}.`)
      }
      if (value.value === undefined) {
        return refuse(
          reading,
          value.place,
          path,
          'wrong-type',
          rule,
          'This is empty.',
          `Write ${what}, or remove the key.`,
        )
      }
      const accepted = accept(value.value, value.source)
      if (accepted !== undefined) return accepted
      return refuse(
        reading,
        value.place,
        path,
        code,
        rule,
        `${JSON.stringify(value.value).slice(0, 80)} is not.`,
        `Write ${what}.`,
      )
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
        return refuse(
          reading,
          value.place,
          path,
          'wrong-type',
          'Here stands a list.',
          `This is a ${value.kind}.`,
          'Write a list.',
        )
      }
      if (value.items.length < least || (most !== undefined && value.items.length > most)) {
        const wanted = most === undefined ? `at least ${least}` : least === most ? String(least) : `${least} to ${most}`
        refuse(
          reading,
          value.place,
          path,
          'empty-list',
          `This list has ${wanted} items.`,
          `It has ${value.items.length}.`,
          'Complete the list, or leave it out.',
        )
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
        return refuse(
          reading,
          value.place,
          path,
          'wrong-type',
          'Here stands a map.',
          `This is a ${value.kind}.`,
          `Write keys such as ${names.slice(0, 3).join(', ')}.`,
        )
      }
      const result: [string, unknown][] = []
      for (const [key, entry] of value.entries) {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined
        if (field === undefined) unknownKey(reading, entry.key, [...path, key], key, names)
        else result.push([key, field.shape.read(withPlace(entry.value, entry.key), [...path, key], reading)])
      }
      for (const name of required) {
        if (!value.entries.has(name)) {
          refuse(
            reading,
            value.place,
            path,
            'missing-key',
            'Every key that is not optional stands.',
            `\`${name}\` is missing.`,
            `Add \`${name}\`.`,
          )
        }
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
  return refuse(
    reading,
    place,
    path,
    'unknown-key',
    'Only the published keys stand in a pack.',
    `\`${key.slice(0, 80)}\` is not one of them here.`,
    `Correct or remove it; the keys here are: ${known.join(', ')}.`,
  )
}
