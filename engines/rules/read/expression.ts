import { ARITHMETIC_FORMS } from '../resolve/typed.ts'
import { list, needed, record, refuse, type Field, type JsonSchema, type Shape } from './shape.ts'
import { identifier, literal } from './scalars.ts'

const COUNTS: Readonly<Record<string, readonly [number, number?]>> = {
  add: [1],
  multiply: [1],
  minimum: [1],
  maximum: [1],
}

const self: Shape = {
  schema: { $ref: '#/$defs/expression' },
  read: (value, path, reading) => readExpression(value, path, reading),
}

/** Criteria stand inside `if` and expressions inside criteria, so the one is handed to the other. */
let criterion: () => Shape = () => self

export function expression(criterionShape: () => Shape): Shape {
  criterion = criterionShape
  return self
}

const lazyCriterion: Shape = {
  schema: { $ref: '#/$defs/criterion' },
  read: (value, path, reading) => criterion().read(value, path, reading),
}

const FORMS: readonly (readonly [string, Readonly<Record<string, Field>>])[] = [
  ['fact', { fact: needed(identifier) }],
  ['parameter', { parameter: needed(identifier) }],
  ['size-of', { 'size-of': needed(self) }],
  ['if', { if: needed(lazyCriterion), then: needed(self), otherwise: needed(self) }],
  ...ARITHMETIC_FORMS.map((form): readonly [string, Readonly<Record<string, Field>>] => [
    form,
    { [form]: needed(operandsOf(form)) },
  ]),
]

function operandsOf(form: string): Shape {
  if (form === 'round-down') return self
  const [least, most] = COUNTS[form] ?? [2, 2]
  return list(self, least, most)
}

const shapes = new Map(FORMS.map(([head, fields]) => [head, record(fields)]))

const readExpression: Shape['read'] = (value, path, reading) => {
  if (value.kind === 'scalar') return literal.read(value, path, reading)
  const heads = FORMS.map(([head]) => head)
  const forms = heads.join(', ')
  const found = value.kind === 'map' ? heads.filter((head) => value.entries.has(head)) : []
  const [head] = found
  const shape = head === undefined ? undefined : shapes.get(head)
  if (shape === undefined || found.length !== 1) {
    if (value.kind === 'list') return refuse(reading, value.place, path, 'unknown-form.list', { forms })
    if (found.length === 0) return refuse(reading, value.place, path, 'unknown-form', { forms })
    return refuse(reading, value.place, path, 'unknown-form.several', { found: found.join(', '), forms })
  }
  return shape.read(value, path, reading)
}

export function expressionSchema(): JsonSchema {
  return { anyOf: [literal.schema, ...[...shapes.values()].map((shape) => shape.schema)] }
}
