import { OPERATORS } from '../model/expression.ts'
import { citations } from './citation.ts'
import { expression } from './expression.ts'
import { nodeTerm } from './located.ts'
import { list, needed, optional, record, refuse, type Field, type JsonSchema, type Shape } from './shape.ts'
import { date, identifier, wholeNumber } from './scalars.ts'
import { text } from './text.ts'

export const span: Shape = record({ from: optional(date), to: optional(date) })

export const criterionRef: Shape = {
  schema: { $ref: '#/$defs/criterion' },
  read: (value, path, reading) => readCriterion(value, path, reading),
}

const frame: Readonly<Record<string, Field>> = {
  id: optional(identifier),
  text: optional(text),
  valid: optional(span),
  cite: optional(citations),
}

const LIST_OPERATORS: ReadonlySet<string> = new Set(['between', 'in', 'not-in', 'includes-any', 'includes-all'])

const values = expression(() => criterionRef)

function operand(operator: string): Shape {
  if (operator === 'between') return list(values, 2, 2)
  return LIST_OPERATORS.has(operator) ? list(values, 1) : values
}

const operators: Readonly<Record<string, Field>> = Object.fromEntries(
  OPERATORS.map((operator) => [operator, optional(operand(operator))]),
)

/** The key that tells a form, and the keys of that form. `of` comes before `at-least`, which is also an operator. */
const FORMS: readonly (readonly [string, Readonly<Record<string, Field>>])[] = [
  ['all', { all: needed(list(criterionRef, 1)) }],
  ['any', { any: needed(list(criterionRef, 1)) }],
  ['not', { not: needed(criterionRef) }],
  ['of', { 'at-least': needed(wholeNumber(1, 1000)), of: needed(list(criterionRef, 1)) }],
  ['fact', { fact: needed(identifier), ...operators }],
  ['value', { value: needed(values), ...operators }],
  ['criterion', { criterion: needed(identifier) }],
  ['subject', { subject: needed(identifier) }],
  ['judgement', { judgement: needed(record({ by: needed(identifier), question: needed(text) })) }],
  ['not-published', { 'not-published': needed(record({ what: needed(text), by: optional(identifier) })) }],
]

const shapes = new Map(FORMS.map(([head, fields]) => [head, record({ ...fields, ...frame })]))

const readCriterion: Shape['read'] = (value, path, reading) => {
  const heads = FORMS.map(([head]) => head)
  const forms = heads.join(', ')
  if (value.kind !== 'map') {
    return refuse(reading, value.place, path, 'wrong-type.criterion', { found: nodeTerm(value), forms })
  }
  const found = heads.filter((head) => value.entries.has(head))
  const [head] = found
  const shape = head === undefined ? undefined : shapes.get(head)
  if (shape === undefined || found.length !== 1) {
    if (found.length === 0) return refuse(reading, value.place, path, 'unknown-form', { forms })
    return refuse(reading, value.place, path, 'unknown-form.several', { found: found.join(', '), forms })
  }
  const read = shape.read(value, path, reading)
  if (head !== 'fact' && head !== 'value') return read
  const used = OPERATORS.filter((operator) => value.entries.has(operator))
  if (used.length === 1) return read
  const known = OPERATORS.join(', ')
  if (used.length === 0) return refuse(reading, value.place, path, 'unknown-form.no-operator', { operators: known })
  return refuse(reading, value.place, path, 'unknown-form.several', { found: used.join(', '), forms: known })
}

/** The published form: one schema for each form, and for tests one for each operator. */
export function criterionSchema(): JsonSchema {
  return {
    oneOf: FORMS.flatMap(([head, fields]) => {
      if (head !== 'fact' && head !== 'value') return [record({ ...fields, ...frame }).schema]
      return OPERATORS.map((operator) => {
        const tested = { [head]: needed(head === 'fact' ? identifier : values), [operator]: needed(operand(operator)) }
        return record({ ...tested, ...frame }).schema
      })
    }),
  }
}
