import type { Criterion } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { RulePack } from '../model/pack.ts'
import { term, type Term } from '../model/wording.ts'
import { termWords } from '../words/faultWords.ts'
import { criteriaOf } from './criteriaOf.ts'

/** A pack in which one comparison or one connective was turned round. */
export interface Mutant {
  readonly path: Path
  /** What was changed. */
  readonly change: Term
  /** The same in English. */
  readonly description: string
  readonly pack: RulePack
}

/** Operators that differ from each other only exactly at the threshold. */
const AT_THE_EDGE: Readonly<Record<string, string>> = {
  'at-least': 'more-than',
  'more-than': 'at-least',
  'at-most': 'less-than',
  'less-than': 'at-most',
  before: 'on-or-before',
  'on-or-before': 'before',
  after: 'on-or-after',
  'on-or-after': 'after',
}

const OPPOSITE: Readonly<Record<string, string>> = {
  is: 'is-not',
  'is-not': 'is',
  in: 'not-in',
  'not-in': 'in',
  'at-least': 'less-than',
  'less-than': 'at-least',
  'at-most': 'more-than',
  'more-than': 'at-most',
  before: 'on-or-after',
  'on-or-after': 'before',
  after: 'on-or-before',
  'on-or-before': 'after',
}

/** Operators of which each value of the list must matter. */
const LISTS: ReadonlySet<string> = new Set(['in', 'not-in', 'includes-any', 'includes-all'])

/** Every mutant of a pack, one change each, in the order of the pack. */
export function* mutations(pack: RulePack): Generator<Mutant> {
  for (const { criterion, path } of criteriaOf(pack)) {
    for (const { change, replacement } of variants(criterion, pack)) {
      yield { path, change, description: termWords(change), pack: replaceAt(pack, path, replacement) }
    }
  }
  for (const [index, subject] of pack.subjects.entries()) {
    for (const place of (subject.exceptions ?? []).keys()) {
      const path = ['subjects', index, 'exceptions']
      const rest = (subject.exceptions ?? []).filter((_, at) => at !== place)
      const change = term('mutant.removed', { what: 'exception' })
      yield {
        path: [...path, place],
        change,
        description: termWords(change),
        pack: replaceAt(pack, path, rest),
      }
    }
  }
}

const becomes = (from: string, to: string): Term => term('mutant.becomes', { from, to })

interface Variant {
  readonly change: Term
  readonly replacement: object
}

function variants(criterion: Criterion, pack: RulePack): readonly Variant[] {
  if ('all' in criterion) {
    const { all, ...frame } = criterion
    return all.length < 2 ? [] : [{ change: becomes('all', 'any'), replacement: { ...frame, any: all } }]
  }
  if ('any' in criterion) {
    const { any, ...frame } = criterion
    return any.length < 2 ? [] : [{ change: becomes('any', 'all'), replacement: { ...frame, all: any } }]
  }
  if ('not' in criterion) {
    const { not, ...frame } = criterion
    return [{ change: term('mutant.removed', { what: 'not' }), replacement: { ...frame, all: [not] } }]
  }
  if ('of' in criterion) {
    const needed = criterion['at-least']
    return [needed - 1, needed + 1]
      .filter((count) => count >= 1 && count <= criterion.of.length)
      .map((count) => ({
        change: becomes(`at-least ${needed}`, `${count}`),
        replacement: { ...criterion, 'at-least': count },
      }))
  }
  return 'fact' in criterion || 'value' in criterion ? testVariants(criterion, pack) : []
}

function testVariants(criterion: object, pack: RulePack): readonly Variant[] {
  const found: Variant[] = []
  for (const [operator, value] of Object.entries(criterion)) {
    const rest = Object.fromEntries(Object.entries(criterion).filter(([key]) => key !== operator))
    const become = (other: string, given: unknown, change: Term): void => {
      found.push({ change, replacement: { ...rest, [other]: given } })
    }
    const edge = AT_THE_EDGE[operator]
    if (edge !== undefined && !missesTheGrid(criterion, value, pack)) become(edge, value, becomes(operator, edge))
    const opposite = OPPOSITE[operator]
    if (opposite !== undefined) become(opposite, value, becomes(operator, opposite))
    if (!Array.isArray(value)) {
      if (operator === 'includes')
        found.push({ change: term('mutant.denied', { what: operator }), replacement: { not: criterion } })
      continue
    }
    if (operator === 'between') {
      become('at-least', value[0], term('mutant.without-upper'))
      become('at-most', value[1], term('mutant.without-lower'))
    }
    if (value.length < 2) continue
    if (operator === 'includes-any') become('includes-all', value, becomes(operator, 'includes-all'))
    if (operator === 'includes-all') become('includes-any', value, becomes(operator, 'includes-any'))
    if (!LISTS.has(operator)) continue
    for (const place of value.keys()) {
      become(
        operator,
        value.filter((_, at) => at !== place),
        term('mutant.without', { operator, part: JSON.stringify(value[place]) }),
      )
    }
  }
  return found
}

/** Whether a bound such as 2.5 lies between the values that its fact can have, so that its edge cannot be seen. */
function missesTheGrid(criterion: object, value: unknown, pack: RulePack): boolean {
  const fact = 'fact' in criterion ? pack.facts.find((item) => item.id === criterion.fact) : undefined
  return fact?.type === 'integer' && typeof value === 'number' && !Number.isInteger(value)
}

/** A copy of the pack with another value at a path. Dates between bounds are compared like numbers, so the copy types agree. */
function replaceAt(pack: RulePack, path: Path, value: unknown): RulePack {
  const copy = structuredClone(pack)
  let here: unknown = copy
  for (const step of path.slice(0, -1)) here = Reflect.get(Object(here), step)
  const last = path.at(-1)
  if (last !== undefined) Reflect.set(Object(here), last, value)
  return copy
}
