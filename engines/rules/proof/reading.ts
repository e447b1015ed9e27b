import type { Criterion, Expression, Span } from '../model/expression.ts'
import type { FactValue, Facts } from '../model/facts.ts'
import type { OutcomeKind } from '../model/decision.ts'
import { plainDate, type PlainDate } from '../model/plainDate.ts'
import type { RulePack, Subject } from '../model/pack.ts'

/**
 * A second reading of a pack, from its data and the pack format alone. It shares no code with compiling and evaluating:
 * no slots, no masks, no day numbers; dates are split texts, facts are looked up by name. It decides only for parties
 * who answered everything it comes to, and says `undefined` where they did not. Slow and plain, so that it can be
 * checked by reading it.
 */
export type Verdict = 'yes' | 'no' | 'open'

interface Reader {
  readonly pack: RulePack
  readonly facts: Facts
  readonly asOf: PlainDate
}

/** No value though every fact is answered: nothing published, or a division by zero. */
const NOTHING = Symbol('no value')
/** A fact that was not answered. */
class Unanswered extends Error {}

type Value = FactValue | typeof NOTHING

export function readOutcome(pack: RulePack, subject: Subject, facts: Facts, asOf: PlainDate): OutcomeKind | undefined {
  try {
    const verdict = subjectVerdict(subject, { pack, facts, asOf })
    return verdict === 'yes' ? 'meets' : verdict === 'no' ? 'fails' : 'needs-judgement'
  } catch (error) {
    if (error instanceof Unanswered) return undefined
    throw error
  }
}

function within(span: Span | undefined, asOf: PlainDate): boolean {
  return !(span?.from !== undefined && asOf < span.from) && !(span?.to !== undefined && asOf > span.to)
}

function subjectVerdict(subject: Subject, reader: Reader): Verdict {
  if (!within(subject.valid, reader.asOf)) return 'no'
  const base = verdictOf(subject.criterion, reader) ?? 'yes'
  const applying = (subject.exceptions ?? []).flatMap((exception) => {
    const when = verdictOf(exception.when, reader) ?? 'no'
    return when === 'no' ? [] : [{ when, then: verdictOf(exception.then, reader) ?? 'yes' }]
  })
  // Which of two that hold together is the more specific takes the whole engine to say; with one, this reading is complete.
  const [only, another] = applying
  if (another !== undefined) throw new Unanswered()
  if (only === undefined) return base
  return only.when === 'yes' || only.then === base ? only.then : 'open'
}

/** `undefined` where the criterion is left out on the date. */
function verdictOf(criterion: Criterion, reader: Reader): Verdict | undefined {
  if (!within(criterion.valid, reader.asOf)) return undefined
  const each = (list: readonly Criterion[]): readonly Verdict[] =>
    list.map((item) => verdictOf(item, reader)).filter((verdict) => verdict !== undefined)
  if ('all' in criterion) return lowest(each(criterion.all))
  if ('any' in criterion) return opposite(lowest(each(criterion.any).map(opposite)))
  if ('not' in criterion) {
    const verdict = verdictOf(criterion.not, reader)
    return verdict === undefined ? undefined : opposite(verdict)
  }
  if ('of' in criterion) {
    const verdicts = each(criterion.of)
    const yes = verdicts.filter((verdict) => verdict === 'yes').length
    const open = verdicts.filter((verdict) => verdict === 'open').length
    if (yes >= criterion['at-least']) return 'yes'
    return yes + open >= criterion['at-least'] ? 'open' : 'no'
  }
  if ('criterion' in criterion) {
    const named = reader.pack.criteria.find((item) => item.id === criterion.criterion)
    return named === undefined ? undefined : verdictOf(named, reader)
  }
  if ('subject' in criterion) {
    const named = reader.pack.subjects.find((item) => item.id === criterion.subject)
    return named === undefined ? undefined : subjectVerdict(named, reader)
  }
  if ('judgement' in criterion || 'not-published' in criterion) return 'open'
  return testVerdict(criterion, reader)
}

function lowest(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('open') ? 'open' : 'yes'
}

function opposite(verdict: Verdict): Verdict {
  return verdict === 'yes' ? 'no' : verdict === 'no' ? 'yes' : 'open'
}

type Test = Extract<Criterion, { readonly fact: string } | { readonly value: Expression }>

function testVerdict(test: Test, reader: Reader): Verdict {
  const left = tidy(valueOf('fact' in test ? { fact: test.fact } : test.value, reader))
  const [operator, right] = Object.entries(test).find(([key]) => !FRAME.has(key)) ?? ['', undefined]
  const operands: readonly Expression[] = Array.isArray(right) ? right : right === undefined ? [] : [right]
  const values = operands.map((operand) => tidy(valueOf(operand, reader)))
  if (left === NOTHING) return 'open'
  const known = values.filter((value) => value !== NOTHING)
  const lacking = known.length < values.length
  const [first] = known
  const has = (value: FactValue | undefined): boolean =>
    Array.isArray(left) && typeof value === 'string' && left.includes(value)
  const plainly = (holds: boolean): Verdict => (holds ? 'yes' : 'no')
  switch (operator) {
    case 'in':
      return known.includes(left) ? 'yes' : lacking ? 'open' : 'no'
    case 'not-in':
      return known.includes(left) ? 'no' : lacking ? 'open' : 'yes'
    case 'includes-any':
      return known.some(has) ? 'yes' : lacking ? 'open' : 'no'
    case 'includes':
    case 'includes-all':
      return known.some((value) => !has(value)) ? 'no' : lacking ? 'open' : 'yes'
    case 'between': {
      const [low, high] = values
      if (low === undefined || high === undefined || low === NOTHING || high === NOTHING) return 'open'
      return plainly(left >= low && left <= high)
    }
  }
  if (lacking || first === undefined) return 'open'
  switch (operator) {
    case 'is':
      return plainly(left === first)
    case 'is-not':
      return plainly(left !== first)
    case 'at-least':
    case 'on-or-after':
      return plainly(left >= first)
    case 'more-than':
    case 'after':
      return plainly(left > first)
    case 'at-most':
    case 'on-or-before':
      return plainly(left <= first)
    default:
      return plainly(left < first)
  }
}

/** As a person would write the number: 0.1 + 0.2 is 0.3, whatever binary fractions make of it. */
function tidy(value: Value): Value {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value
}

const FRAME: ReadonlySet<string> = new Set(['id', 'text', 'valid', 'cite', 'fact', 'value'])

function valueOf(expression: Expression, reader: Reader): Value {
  if (expression === 'as-of') return reader.asOf
  if (typeof expression !== 'object') return expression
  if ('fact' in expression) {
    const fact = reader.pack.facts.find((item) => item.id === expression.fact)
    if (fact?.derive !== undefined) return valueOf(fact.derive, reader)
    const value = reader.facts[expression.fact]
    if (value === undefined) throw new Unanswered()
    return value
  }
  if ('parameter' in expression) {
    const parameter = reader.pack.parameters.find((item) => item.id === expression.parameter)
    return parameter?.values.find((item) => within(item.valid, reader.asOf))?.value ?? NOTHING
  }
  if ('if' in expression) return choice(expression, reader)
  if ('size-of' in expression) {
    const size = expression['size-of']
    const set = valueOf(typeof size === 'string' ? { fact: size } : size, reader)
    return Array.isArray(set) ? new Set(set).size : NOTHING
  }
  const [form, given] = Object.entries(expression)[0] ?? ['', []]
  const operands: readonly Expression[] = Array.isArray(given) ? given : [given]
  const values = operands.map((operand) => valueOf(operand, reader))
  return values.includes(NOTHING) ? NOTHING : computed(form, values)
}

function choice(expression: Extract<Expression, { readonly if: Criterion }>, reader: Reader): Value {
  const verdict = verdictOf(expression.if, reader) ?? 'no'
  if (verdict === 'yes') return valueOf(expression.then, reader)
  if (verdict === 'no') return valueOf(expression.otherwise, reader)
  const then = valueOf(expression.then, reader)
  return then === valueOf(expression.otherwise, reader) ? then : NOTHING
}

function computed(form: string, values: readonly Value[]): Value {
  const numbers = values.map(Number)
  const [a = 0, b = 0] = numbers
  const [from, to] = values.map((value) => plainDate(value))
  const ordered = values.filter((value) => value !== NOTHING).sort((x, y) => (x < y ? -1 : x > y ? 1 : 0))
  switch (form) {
    case 'add':
      return numbers.reduce((sum, value) => sum + value, 0)
    case 'subtract':
      return a - b
    case 'multiply':
      return numbers.reduce((product, value) => product * value, 1)
    case 'divide':
      return b === 0 ? NOTHING : a / b
    case 'round-down':
      return Math.floor(Number(tidy(a)))
    case 'minimum':
      return ordered[0] ?? NOTHING
    case 'maximum':
      return ordered.at(-1) ?? NOTHING
  }
  if (from === undefined) return NOTHING
  if (form === 'add-months') return monthsLater(from, b)
  if (to === undefined) return NOTHING
  if (form === 'days-between') return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  const months = from <= to ? monthsUntil(from, to) : 0 - monthsUntil(to, from)
  return form === 'months-between' ? months : Math.trunc(months / 12)
}

function monthsUntil(from: PlainDate, to: PlainDate): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}

function monthsLater(date: PlainDate, months: number): Value {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const first = new Date(Date.UTC(2000, month - 1 + Math.floor(months), 1))
  first.setUTCFullYear(first.getUTCFullYear() - 2000 + year)
  const last = new Date(Date.UTC(2000, 0, 1))
  last.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)
  first.setUTCDate(Math.min(day, last.getUTCDate()))
  return plainDate(first.toISOString().slice(0, 10)) ?? NOTHING
}
