import type { TypedCriterion, TypedExpression } from '../resolve/typed.ts'
import type { BoundExpression, Node } from '../plan/node.ts'
import type { Day } from '../plan/day.ts'
import { bindDivide, bindFold, bindRoundDown, bindSubtract } from './arithmetic.ts'
import { bindAddMonths, bindBetween } from './calendar.ts'
import { bindChoice } from './choose.ts'
import { bindConstant } from './constant.ts'
import { bindParameter } from './parameter.ts'
import { bindSize } from './sizeOf.ts'
import { bindSlot } from './slot.ts'

/** Binds the criterion of an `if`; `undefined` where it is left out, and then `otherwise` applies. */
export type BindCriterion = (criterion: TypedCriterion, day: Day) => Node | undefined

export function bindExpression(source: TypedExpression, day: Day, bindCriterion: BindCriterion): BoundExpression {
  switch (source.form) {
    case 'constant':
      return bindConstant(source.value)
    case 'as-of':
      return bindSlot(0, { canLack: false, inexact: false })
    case 'fact': {
      const fact = factAt(source.fact, day)
      return bindSlot(fact.slot, fact.derive === undefined ? NO_TRAITS : day.derived(source.fact))
    }
    case 'parameter': {
      const parameter = day.pack.parameters[source.parameter]
      if (parameter === undefined) throw new RangeError(`There is no parameter ${source.parameter}.`)
      return bindParameter(parameter, day.number)
    }
    case 'size-of': {
      const fact = factAt(source.fact, day)
      return bindSize(fact.slot, fact.words)
    }
    case 'if': {
      const then = bindExpression(source.then, day, bindCriterion)
      const otherwise = bindExpression(source.otherwise, day, bindCriterion)
      const condition = bindCriterion(source.condition, day)
      return condition === undefined ? otherwise : bindChoice(condition, then, otherwise)
    }
    default:
      return bindForm(source, day, bindCriterion)
  }
}

const NO_TRAITS = { canLack: false, inexact: false }

function bindForm(
  source: Extract<TypedExpression, { readonly operands: readonly TypedExpression[] }>,
  day: Day,
  bindCriterion: BindCriterion,
): BoundExpression {
  const operands = source.operands.map((operand) => bindExpression(operand, day, bindCriterion))
  const [first, second] = operands
  const inexact = source.operands.some((operand) => operand.type === 'decimal')
  if (source.form === 'add' || source.form === 'multiply' || source.form === 'minimum' || source.form === 'maximum') {
    return bindFold(source.form, operands, inexact && (source.form === 'add' || source.form === 'multiply'))
  }
  if (first === undefined) throw new RangeError(`\`${source.form}\` has no operand.`)
  if (source.form === 'round-down') return bindRoundDown(first, source.type === 'money' ? 100 : 1)
  if (second === undefined) throw new RangeError(`\`${source.form}\` has one operand.`)
  if (source.form === 'subtract') return bindSubtract(first, second, inexact)
  if (source.form === 'divide') return bindDivide(first, second)
  if (source.form === 'add-months') return bindAddMonths(first, second)
  return bindBetween(source.form, first, second)
}

function factAt(index: number, day: Day): Day['pack']['facts'][number] {
  const fact = day.pack.facts[index]
  if (fact === undefined) throw new RangeError(`There is no fact ${index}.`)
  return fact
}
