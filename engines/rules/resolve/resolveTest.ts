import { OPERATORS, type Criterion, type Expression, type Operator } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { FactType } from '../model/pack.ts'
import { fits, isNumeric, report, type Context } from './context.ts'
import { resolveExpression, typeHint, unknownName, type ReadCriterion } from './resolveExpression.ts'
import { resolveIncludes } from './resolveIncludes.ts'
import { typeTerm, type Expected } from './resolveLiteral.ts'
import type { DaySpan, Relation, TypedCriterion, TypedExpression } from './typed.ts'

type Test = Extract<Criterion, { readonly fact: string } | { readonly value: Expression }>

const RELATIONS: Readonly<Partial<Record<Operator, Relation>>> = {
  is: 'is',
  'is-not': 'is-not',
  'at-least': 'at-least',
  'more-than': 'more-than',
  'at-most': 'at-most',
  'less-than': 'less-than',
  before: 'less-than',
  after: 'more-than',
  'on-or-before': 'at-most',
  'on-or-after': 'at-least',
}

const DATE_OPERATORS: ReadonlySet<Operator> = new Set<Operator>(['before', 'after', 'on-or-before', 'on-or-after'])
const SIZE_OPERATORS: ReadonlySet<Operator> = new Set<Operator>(['at-least', 'more-than', 'at-most', 'less-than'])

export function operatorOf(source: object): Operator | undefined {
  return OPERATORS.find((operator) => operator in source)
}

/** Resolves one comparison of a fact or an expression with what stands behind its operator. */
export function resolveTest(
  source: Test,
  valid: DaySpan,
  context: Context,
  path: Path,
  readCriterion: ReadCriterion,
): TypedCriterion | undefined {
  const operator = operatorOf(source)
  const right = operator === undefined ? undefined : source[operator]
  if (operator === undefined || right === undefined) {
    return report(context, 'unknown-form.no-operator', path, { operators: OPERATORS.join(', ') })
  }
  const at = [...path, operator]
  const declared = 'fact' in source ? context.facts.get(source.fact) : undefined
  if ('fact' in source && declared === undefined) {
    return unknownName(context, 'unknown-fact', source.fact, context.facts.keys(), [...path, 'fact'])
  }
  if (operator === 'includes' || operator === 'includes-any' || operator === 'includes-all') {
    return resolveIncludes({ source, operator, right, valid, declared, context, path: at, readCriterion })
  }
  const read = (expression: Expression, wanted: Expected | undefined, where: Path): TypedExpression | undefined =>
    resolveExpression(expression, wanted, context, where, readCriterion)
  const leftSource: Expression = 'fact' in source ? { fact: source.fact } : source.value
  const list: readonly Expression[] = isList(right) ? right : [right]
  const hint =
    typeHint(leftSource, context) ?? list.map((item) => typeHint(item, context)).find((item) => item !== undefined)
  const left = read(leftSource, hint, 'fact' in source ? path : [...path, 'value'])
  if (left === undefined || !suits(operator, left.type, context, path)) return undefined
  const wanted: Expected = { type: left.type, options: hint?.options }
  const items: TypedExpression[] = []
  for (const [place, item] of list.entries()) {
    const resolved = read(item, wanted, isList(right) ? [...at, place] : at)
    if (resolved !== undefined) items.push(resolved)
  }
  if (items.length !== list.length) return undefined
  return testForm(source, operator, valid, left, items, context, at)
}

function isList(right: Expression | readonly Expression[]): right is readonly Expression[] {
  return Array.isArray(right)
}

function testForm(
  source: Test,
  operator: Operator,
  valid: DaySpan,
  left: TypedExpression,
  items: readonly TypedExpression[],
  context: Context,
  path: Path,
): TypedCriterion | undefined {
  const [first, second] = items
  if (operator === 'in' || operator === 'not-in')
    return { form: 'membership', source, valid, operator, left, list: items }
  if (operator === 'between') {
    if (first === undefined || second === undefined || items.length !== 2) {
      return report(context, 'type-clash.between', path)
    }
    if (first.form === 'constant' && second.form === 'constant' && first.value > second.value) {
      return report(context, 'empty-range', path)
    }
    return { form: 'between', source, valid, operator, left, low: first, high: second }
  }
  const relation = RELATIONS[operator]
  if (relation === undefined || first === undefined || items.length !== 1) {
    return report(context, 'type-clash.one-value', path, { operator })
  }
  return { form: 'compare', source, valid, operator, relation, left, right: first }
}

function suits(operator: Operator, type: FactType, context: Context, path: Path): boolean {
  const fine = DATE_OPERATORS.has(operator)
    ? type === 'date'
    : SIZE_OPERATORS.has(operator)
      ? isNumeric(type) || type === 'money'
      : operator === 'between'
        ? isNumeric(type) || type === 'money' || type === 'date'
        : operator === 'in' || operator === 'not-in'
          ? type !== 'set' && type !== 'boolean'
          : !fits(type, 'set')
  if (!fine) report(context, 'type-clash.operator', path, { operator, found: typeTerm(type) })
  return fine
}
