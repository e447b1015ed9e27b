import { dayNumber, plainDate } from '../model/plainDate.ts'
import type { Literal } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { Fact } from '../model/pack.ts'
import { clash, fits, report, type Context } from './context.ts'
import { encodeScalar } from './encoding.ts'
import { resolveCriterion } from './resolveCriterion.ts'
import { resolveExpression } from './resolveExpression.ts'
import { nameOfType } from './resolveLiteral.ts'
import { intern } from './strings.ts'
import type { Domain, TypedExpression, TypedFact } from './typed.ts'

/** One slot of the state holds 30 options, so that every bit operation stays within a small integer. */
export const OPTIONS_PER_WORD = 30

/** Dates of facts lie in these years unless the fact has a range of its own; anything else is absurd. */
const EARLIEST = dayNumberOf('1800-01-01')
const LATEST = dayNumberOf('2200-12-31')

function dayNumberOf(text: string): number {
  const date = plainDate(text)
  return date === undefined ? Number.NaN : dayNumber(date)
}

/** Everything of a fact but what it rests on; the slots follow one another in pack order. */
export function resolveFact(source: Fact, slot: number, context: Context, path: Path): TypedFact {
  const listed = source.type === 'enum' || source.type === 'set'
  const options = source.options ?? []
  checkOptions(source, listed, context, path)
  const numbers = options.map((option) => intern(context.strings, option.id))
  return {
    source,
    type: source.type,
    slot,
    words: source.type === 'set' ? Math.max(1, Math.ceil(options.length / OPTIONS_PER_WORD)) : 1,
    domain: domainOf(source, context, path),
    options: source.type === 'enum' ? numbers : [],
    places: new Map(source.type === 'set' ? numbers.map((number, place) => [number, place]) : []),
    derive: undefined,
    askWhen: undefined,
  }
}

export function resolveDerivation(source: Fact, context: Context, path: Path): TypedExpression | undefined {
  if (source.derive === undefined) return undefined
  const at = [...path, 'derive']
  if (source.type === 'set') {
    return clash(context, at, 'A set cannot be derived.', 'Derive a boolean, a number or an option from it instead.')
  }
  const wanted = { type: source.type, options: source.options }
  const derived = resolveExpression(source.derive, wanted, context, at, resolveCriterion)
  if (
    derived === undefined ||
    (fits(derived.type, source.type) && !(source.type === 'integer' && derived.type === 'decimal'))
  ) {
    return derived
  }
  return clash(
    context,
    at,
    `The expression gives ${nameOfType(derived.type)}.`,
    `Declare the fact as ${derived.type}, or round the value down.`,
  )
}

function checkOptions(source: Fact, listed: boolean, context: Context, path: Path): void {
  if (listed && (source.options === undefined || source.options.length === 0)) {
    report(
      context,
      'missing-key',
      path,
      'A fact of type enum or set lists its options.',
      `${source.id} lists none.`,
      'Add `options`.',
    )
  }
  if (!listed && source.options !== undefined) {
    report(
      context,
      'type-clash',
      [...path, 'options'],
      'Only enum and set facts have options.',
      `${source.id} is ${nameOfType(source.type)}.`,
      'Remove `options` or change the type.',
    )
  }
  const seen = new Set<string>()
  for (const [place, option] of (source.options ?? []).entries()) {
    if (seen.has(option.id)) {
      report(
        context,
        'duplicate-option',
        [...path, 'options', place, 'id'],
        'The options of a fact differ in id.',
        `${option.id} stands twice.`,
        'Remove or rename one of them.',
      )
    }
    seen.add(option.id)
  }
}

function domainOf(source: Fact, context: Context, path: Path): Domain {
  const step = source.type === 'decimal' ? decimalStep(source.range ?? []) : 1
  const widest = widestDomain(source, step)
  if (source.range === undefined) return widest
  const at = [...path, 'range']
  if (!['integer', 'decimal', 'money', 'date'].includes(source.type)) {
    clash(context, at, `${nameOfType(source.type)} has no range.`, 'Remove `range`.')
    return widest
  }
  const [low, high] = source.range.map((bound) => encodeScalar(bound, source.type, context.strings))
  if (low === undefined || high === undefined) {
    clash(
      context,
      at,
      'A bound of the range is not of the type of the fact.',
      `Write ${nameOfType(source.type)} for both bounds.`,
    )
    return widest
  }
  if (low > high) {
    report(
      context,
      'empty-range',
      at,
      'A range begins at or below its end.',
      'No value lies in this range.',
      'Exchange or correct the two bounds.',
    )
    return widest
  }
  return { low, high, step }
}

function widestDomain(source: Fact, step: number): Domain {
  switch (source.type) {
    case 'boolean':
      return { low: 0, high: 1, step }
    case 'date':
      return { low: EARLIEST, high: LATEST, step }
    case 'decimal':
      return { low: -1e12, high: 1e12, step }
    default:
      return { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER, step }
  }
}

/** Decimals are explored in hundredths, or finer where the pack writes finer numbers. */
export function decimalStep(numbers: readonly Literal[]): number {
  return 10 ** -Math.max(2, ...numbers.map(decimalsOf))
}

export function decimalsOf(value: Literal): number {
  if (typeof value !== 'number' || Number.isInteger(value)) return 0
  const text = String(value)
  return text.includes('e') ? 9 : Math.min(9, text.length - text.indexOf('.') - 1)
}
