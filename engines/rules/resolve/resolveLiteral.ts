import { isPlainDate } from '../model/plainDate.ts'
import type { Literal } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { FactType, Option } from '../model/pack.ts'
import { term, type Term } from '../model/wording.ts'
import { report, type Context } from './context.ts'
import { encodeScalar } from './encoding.ts'
import type { TypedExpression } from './typed.ts'

/** What is wanted of a literal: a type, and for an enum or a set the options it must come from. */
export interface Expected {
  readonly type: FactType
  readonly options?: readonly Option[] | undefined
}

export function resolveLiteral(
  value: Literal,
  expected: Expected | undefined,
  context: Context,
  path: Path,
): TypedExpression | undefined {
  const type = expected === undefined ? ownType(value) : literalType(value, expected.type)
  if (expected?.options !== undefined && (type === 'enum' || type === 'set')) {
    return resolveOption(value, expected.options, context, path)
  }
  const encoded = encodeScalar(value, type, context.strings)
  if (encoded === undefined) {
    return report(context, 'type-clash.literal', path, { given: JSON.stringify(value), wanted: typeTerm(type) })
  }
  return { form: 'constant', type, value: encoded }
}

function resolveOption(
  value: Literal,
  options: readonly Option[],
  context: Context,
  path: Path,
): TypedExpression | undefined {
  const encoded = typeof value === 'string' ? encodeScalar(value, 'enum', context.strings) : undefined
  if (encoded !== undefined && options.some((option) => option.id === value)) {
    return { form: 'constant', type: 'enum', value: encoded }
  }
  const known = options.map((option) => option.id).join(', ')
  return report(context, 'unknown-option', path, { given: JSON.stringify(value), options: known })
}

/** A bound such as 2.5 on an integer is a number like any other, so only the kind of literal decides. */
function literalType(value: Literal, wanted: FactType): FactType {
  return wanted === 'integer' && typeof value === 'number' && !Number.isSafeInteger(value) ? 'decimal' : wanted
}

function ownType(value: Literal): FactType {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'decimal'
  return isPlainDate(value) ? 'date' : 'text'
}

/** The name of a type, for a message. */
export function typeTerm(type: FactType): Term {
  return term(`type.${type}`)
}
