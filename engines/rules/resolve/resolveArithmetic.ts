import type { Expression } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { FactType } from '../model/pack.ts'
import { countTerm } from '../model/wording.ts'
import { isNumeric, report, type Context } from './context.ts'
import type { Expected } from './resolveLiteral.ts'
import type { ArithmeticForm, TypedExpression } from './typed.ts'

interface Asked {
  readonly form: ArithmeticForm
  readonly operands: readonly Expression[]
  readonly expected: Expected | undefined
  readonly hint: (operand: Expression) => Expected | undefined
  readonly nested: (operand: Expression, wanted: Expected | undefined, at: Path) => TypedExpression | undefined
  readonly context: Context
  readonly path: Path
}

const COUNTS: Readonly<Record<ArithmeticForm, readonly [number, number]>> = {
  add: [1, 100],
  subtract: [2, 2],
  multiply: [1, 100],
  divide: [2, 2],
  minimum: [1, 100],
  maximum: [1, 100],
  'round-down': [1, 1],
  'years-between': [2, 2],
  'months-between': [2, 2],
  'days-between': [2, 2],
  'add-months': [2, 2],
}

/** Types the operands of one arithmetic form: sums are of one kind, a product has at most one amount of money. */
export function resolveArithmetic(asked: Asked): TypedExpression | undefined {
  const { form, context, path, operands } = asked
  const [least, most] = COUNTS[form]
  if (operands.length < least || operands.length > most) {
    const wanted = countTerm(least, most)
    return report(context, 'type-clash.operand-count', path, { form, count: operands.length, wanted })
  }
  const wanted = operands.map((operand, place) => wantedType(asked, operand, place))
  const typed: TypedExpression[] = []
  for (const [place, operand] of operands.entries()) {
    const resolved = asked.nested(operand, wanted[place], form === 'round-down' ? [...path, form] : [...path, place])
    if (resolved === undefined) return undefined
    typed.push(resolved)
  }
  const type = resultType(
    form,
    typed.map((operand) => operand.type),
  )
  if (type === undefined) {
    const types = typed.map((operand) => operand.type).join(', ')
    return report(context, `type-clash.${mixtureOf(form)}`, path, { form, types })
  }
  return { form, type, operands: typed }
}

function wantedType(asked: Asked, operand: Expression, place: number): Expected | undefined {
  switch (asked.form) {
    case 'years-between':
    case 'months-between':
    case 'days-between':
      return { type: 'date' }
    case 'add-months':
      return place === 0 ? { type: 'date' } : undefined
    case 'multiply':
    case 'divide':
      return asked.hint(operand)
    default:
      // Numbers written beside money are money; beside nothing that has a type, the type wanted of the whole decides.
      return strongest(asked.operands.map(asked.hint)) ?? sumType(asked.expected)
  }
}

function strongest(hints: readonly (Expected | undefined)[]): Expected | undefined {
  const known = hints.filter((hint) => hint !== undefined)
  const special = known.find((hint) => !isNumeric(hint.type))
  // A literal read as an integer stays a decimal where it has decimals, so this loses nothing.
  return special ?? (known.length > 0 ? { type: 'integer' } : undefined)
}

function sumType(expected: Expected | undefined): Expected | undefined {
  return expected?.type === 'integer' ? undefined : expected
}

function resultType(form: ArithmeticForm, types: readonly FactType[]): FactType | undefined {
  const first = types[0]
  const money = types.filter((type) => type === 'money').length
  const numbers = types.filter(isNumeric).length
  const wholes = types.every((type) => type === 'integer')
  const alike = numbers === types.length || types.every((type) => type === first)
  switch (form) {
    case 'add':
    case 'subtract':
      return numbers === types.length ? (wholes ? 'integer' : 'decimal') : money === types.length ? 'money' : undefined
    case 'multiply':
      if (money + numbers !== types.length || money > 1) return undefined
      return money === 1 ? 'money' : wholes ? 'integer' : 'decimal'
    case 'divide':
      if (money + numbers !== types.length) return undefined
      return money === 1 ? (first === 'money' ? 'money' : undefined) : 'decimal'
    case 'minimum':
    case 'maximum':
      if (!alike || first === undefined || !['integer', 'decimal', 'money', 'date'].includes(first)) return undefined
      return numbers === types.length && !wholes ? 'decimal' : first
    case 'round-down':
      return first === 'money' ? 'money' : numbers === 1 ? 'integer' : undefined
    case 'years-between':
    case 'months-between':
    case 'days-between':
      return 'integer'
    case 'add-months':
      return types[1] !== undefined && isNumeric(types[1]) ? 'date' : undefined
  }
}

/** The forms that may take some types together have a wording of their own. */
function mixtureOf(form: ArithmeticForm): 'multiply' | 'divide' | 'add-months' | 'operands' {
  return form === 'multiply' || form === 'divide' || form === 'add-months' ? form : 'operands'
}
