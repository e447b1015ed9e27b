import type { Criterion, Expression } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { FactType } from '../model/pack.ts'
import { term } from '../model/wording.ts'
import { fits, isNumeric, report, type Context } from './context.ts'
import { resolveArithmetic } from './resolveArithmetic.ts'
import { resolveLiteral, typeTerm, type Expected } from './resolveLiteral.ts'
import { ARITHMETIC_FORMS, type TypedCriterion, type TypedExpression } from './typed.ts'

export type ReadCriterion = (criterion: Criterion, context: Context, path: Path) => TypedCriterion | undefined

/** Resolves names and types of an expression; faults go to the context and make the result `undefined`. */
export function resolveExpression(
  source: Expression,
  expected: Expected | undefined,
  context: Context,
  path: Path,
  readCriterion: ReadCriterion,
): TypedExpression | undefined {
  const resolved = resolveForm(source, expected, context, path, readCriterion)
  if (resolved === undefined || expected === undefined || fits(resolved.type, expected.type)) return resolved
  const [found, wanted] = [typeTerm(resolved.type), typeTerm(expected.type)]
  return report(context, 'type-clash.wanted', path, { found, wanted })
}

function resolveForm(
  source: Expression,
  expected: Expected | undefined,
  context: Context,
  path: Path,
  readCriterion: ReadCriterion,
): TypedExpression | undefined {
  if (source === 'as-of' && (expected === undefined || expected.type === 'date')) return { form: 'as-of', type: 'date' }
  if (typeof source !== 'object') return resolveLiteral(source, expected, context, path)
  if ('fact' in source) return resolveFact(source.fact, context, [...path, 'fact'])
  if ('parameter' in source) return resolveParameter(source.parameter, context, [...path, 'parameter'])
  const nested = (operand: Expression, wanted: Expected | undefined, at: Path): TypedExpression | undefined =>
    resolveExpression(operand, wanted, context, at, readCriterion)
  if ('size-of' in source) return resolveSize(source['size-of'], context, [...path, 'size-of'])
  if ('if' in source) {
    const condition = readCriterion(source.if, context, [...path, 'if'])
    const wanted = expected ?? typeHint(source, context)
    const then = nested(source.then, wanted, [...path, 'then'])
    const otherwise = nested(source.otherwise, wanted, [...path, 'otherwise'])
    if (condition === undefined || then === undefined || otherwise === undefined) return undefined
    const type = widest(then.type, otherwise.type)
    if (type === undefined) return report(context, 'type-clash.branches', path)
    return { form: 'if', type, condition, then, otherwise }
  }
  for (const form of ARITHMETIC_FORMS) {
    if (!(form in source)) continue
    const value: unknown = Object.getOwnPropertyDescriptor(source, form)?.value
    const operands: readonly Expression[] = Array.isArray(value) ? value : isExpression(value) ? [value] : []
    const at = Array.isArray(value) ? [...path, form] : path
    return resolveArithmetic({
      form,
      operands,
      expected,
      hint: (operand) => typeHint(operand, context),
      nested,
      context,
      path: at,
    })
  }
  return report(context, 'unknown-form.expression', path)
}

function isExpression(value: unknown): value is Expression {
  return value !== undefined && value !== null
}

function resolveFact(id: string, context: Context, path: Path): TypedExpression | undefined {
  const declared = context.facts.get(id)
  if (declared === undefined) return unknownName(context, 'unknown-fact', id, context.facts.keys(), path)
  if (declared.source.derive !== undefined) context.rests.add(`fact:${declared.index}`)
  return { form: 'fact', type: declared.source.type, fact: declared.index }
}

function resolveParameter(id: string, context: Context, path: Path): TypedExpression | undefined {
  const declared = context.parameters.get(id)
  if (declared === undefined) return unknownName(context, 'unknown-parameter', id, context.parameters.keys(), path)
  return { form: 'parameter', type: declared.source.type, parameter: declared.index }
}

function resolveSize(source: Expression, context: Context, path: Path): TypedExpression | undefined {
  const id =
    typeof source === 'string' ? source : typeof source === 'object' && 'fact' in source ? source.fact : undefined
  const declared = id === undefined ? undefined : context.facts.get(id)
  if (id !== undefined && declared === undefined) {
    return unknownName(context, 'unknown-fact', id, context.facts.keys(), path)
  }
  if (declared === undefined || declared.source.type !== 'set') {
    return report(context, 'type-clash.size-of', path)
  }
  return { form: 'size-of', type: 'integer', fact: declared.index }
}

/** Names close to the one written come first in the remedy. */
export function unknownName(
  context: Context,
  code: 'unknown-fact' | 'unknown-parameter' | 'unknown-criterion' | 'unknown-subject',
  id: string,
  known: Iterable<string>,
  path: Path,
): undefined {
  const near = [...known].filter((name) => name[0] === id[0]).slice(0, 5)
  const alike = near.length === 0 ? '' : term('names.alike', { names: near.join(', ') })
  return report(context, code, path, { id, alike })
}

/** The type an expression will have as far as its form alone tells, so that a literal beside it can be read as money or as a date. */
export function typeHint(source: Expression, context: Context): Expected | undefined {
  if (typeof source !== 'object') {
    return source === 'as-of' ? { type: 'date' } : undefined
  }
  if ('fact' in source) {
    const fact = context.facts.get(source.fact)?.source
    return fact === undefined ? undefined : { type: fact.type, options: fact.options }
  }
  if ('parameter' in source) {
    const parameter = context.parameters.get(source.parameter)?.source
    return parameter === undefined ? undefined : { type: parameter.type, options: parameter.options }
  }
  if ('if' in source) return typeHint(source.then, context) ?? typeHint(source.otherwise, context)
  if ('size-of' in source || 'years-between' in source || 'months-between' in source || 'days-between' in source) {
    return { type: 'integer' }
  }
  if ('add-months' in source) return { type: 'date' }
  if ('divide' in source) return undefined
  if ('round-down' in source) return typeHint(source['round-down'], context)
  const operands = Object.values(source).find((value) => Array.isArray(value)) ?? []
  const hints = operands.map((operand: Expression) => typeHint(operand, context)).filter((hint) => hint !== undefined)
  return hints.find((hint) => !isNumeric(hint.type)) ?? hints[0]
}

export function widest(a: FactType, b: FactType): FactType | undefined {
  if (a === b) return a
  if (isNumeric(a) && isNumeric(b)) return 'decimal'
  return fits(a, b) ? 'text' : undefined
}
