import type { Criterion } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { RulePack } from '../model/pack.ts'
import { criteriaOf } from './criteriaOf.ts'

/** A pack in which one comparison or one connective was turned round. */
export interface Mutant {
  readonly path: Path
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
    for (const { description, replacement } of variants(criterion, pack)) {
      yield { path, description, pack: replaceAt(pack, path, replacement) }
    }
  }
  for (const [index, subject] of pack.subjects.entries()) {
    for (const place of (subject.exceptions ?? []).keys()) {
      const path = ['subjects', index, 'exceptions']
      const rest = (subject.exceptions ?? []).filter((_, at) => at !== place)
      yield { path: [...path, place], description: 'exception removed', pack: replaceAt(pack, path, rest) }
    }
  }
}

interface Variant {
  readonly description: string
  readonly replacement: object
}

function variants(criterion: Criterion, pack: RulePack): readonly Variant[] {
  if ('all' in criterion) {
    const { all, ...frame } = criterion
    return all.length < 2 ? [] : [{ description: 'all → any', replacement: { ...frame, any: all } }]
  }
  if ('any' in criterion) {
    const { any, ...frame } = criterion
    return any.length < 2 ? [] : [{ description: 'any → all', replacement: { ...frame, all: any } }]
  }
  if ('not' in criterion) {
    const { not, ...frame } = criterion
    return [{ description: 'not removed', replacement: { ...frame, all: [not] } }]
  }
  if ('of' in criterion) {
    const needed = criterion['at-least']
    return [needed - 1, needed + 1]
      .filter((count) => count >= 1 && count <= criterion.of.length)
      .map((count) => ({
        description: `at least ${needed} → ${count}`,
        replacement: { ...criterion, 'at-least': count },
      }))
  }
  return 'fact' in criterion || 'value' in criterion ? testVariants(criterion, pack) : []
}

function testVariants(criterion: object, pack: RulePack): readonly Variant[] {
  const found: Variant[] = []
  for (const [operator, value] of Object.entries(criterion)) {
    const rest = Object.fromEntries(Object.entries(criterion).filter(([key]) => key !== operator))
    const become = (other: string, given: unknown, description: string): void => {
      found.push({ description, replacement: { ...rest, [other]: given } })
    }
    const edge = AT_THE_EDGE[operator]
    if (edge !== undefined && !missesTheGrid(criterion, value, pack)) become(edge, value, `${operator} → ${edge}`)
    const opposite = OPPOSITE[operator]
    if (opposite !== undefined) become(opposite, value, `${operator} → ${opposite}`)
    if (!Array.isArray(value)) {
      if (operator === 'includes') found.push({ description: 'includes denied', replacement: { not: criterion } })
      continue
    }
    if (operator === 'between') {
      become('at-least', value[0], 'between without its upper bound')
      become('at-most', value[1], 'between without its lower bound')
    }
    if (value.length < 2) continue
    if (operator === 'includes-any') become('includes-all', value, 'includes-any → includes-all')
    if (operator === 'includes-all') become('includes-any', value, 'includes-all → includes-any')
    if (!LISTS.has(operator)) continue
    for (const place of value.keys()) {
      become(
        operator,
        value.filter((_, at) => at !== place),
        `${operator} without ${JSON.stringify(value[place])}`,
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
