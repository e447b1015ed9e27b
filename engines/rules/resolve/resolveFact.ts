import { dayNumber, plainDate } from '../model/plainDate.ts'
import type { Literal } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { Fact } from '../model/pack.ts'
import { fits, report, type Context } from './context.ts'
import { encodeScalar } from './encoding.ts'
import { resolveCriterion } from './resolveCriterion.ts'
import { resolveExpression } from './resolveExpression.ts'
import { typeTerm } from './resolveLiteral.ts'
import { intern } from './strings.ts'
import { OPTIONS_PER_WORD, type Domain, type TypedExpression, type TypedFact } from './typed.ts'

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
    exclusive: new Set(options.flatMap((option, place) => (option.exclusive === true ? [place] : []))),
    derive: undefined,
    askWhen: undefined,
  }
}

export function resolveDerivation(source: Fact, context: Context, path: Path): TypedExpression | undefined {
  if (source.derive === undefined) return undefined
  const at = [...path, 'derive']
  if (source.type === 'set') {
    return report(context, 'type-clash.derived-set', at)
  }
  const wanted = { type: source.type, options: source.options }
  const derived = resolveExpression(source.derive, wanted, context, at, resolveCriterion)
  if (
    derived === undefined ||
    (fits(derived.type, source.type) && !(source.type === 'integer' && derived.type === 'decimal'))
  ) {
    return derived
  }
  return report(context, 'type-clash.derived', at, { found: typeTerm(derived.type), type: derived.type })
}

function checkOptions(source: Fact, listed: boolean, context: Context, path: Path): void {
  if (listed && (source.options === undefined || source.options.length === 0)) {
    report(context, 'missing-key.options', path, { id: source.id })
  }
  if (!listed && source.options !== undefined) {
    report(context, 'type-clash.options', [...path, 'options'], { id: source.id, found: typeTerm(source.type) })
  }
  const seen = new Set<string>()
  for (const [place, option] of (source.options ?? []).entries()) {
    if (seen.has(option.id)) report(context, 'duplicate-option', [...path, 'options', place, 'id'], { id: option.id })
    seen.add(option.id)
    if (option.exclusive === true && source.type !== 'set') {
      const at = [...path, 'options', place, 'exclusive']
      report(context, 'type-clash.exclusive', at, { id: source.id, found: typeTerm(source.type) })
    }
  }
}

function domainOf(source: Fact, context: Context, path: Path): Domain {
  const step = source.type === 'decimal' ? decimalStep(source.range ?? []) : 1
  const widest = widestDomain(source, step)
  if (source.range === undefined) return widest
  const at = [...path, 'range']
  if (!['integer', 'decimal', 'money', 'date'].includes(source.type)) {
    report(context, 'type-clash.no-range', at, { found: typeTerm(source.type) })
    return widest
  }
  const [low, high] = source.range.map((bound) => encodeScalar(bound, source.type, context.strings))
  if (low === undefined || high === undefined) {
    report(context, 'type-clash.bound', at, { wanted: typeTerm(source.type) })
    return widest
  }
  if (low > high) {
    report(context, 'empty-range', at)
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
