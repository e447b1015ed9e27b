import type { Fault } from '../model/fault.ts'
import type { RulePack } from '../model/pack.ts'
import { report, type Context } from './context.ts'
import { orderOf, type Named } from './order.ts'
import { daySpan, resolveCriterion } from './resolveCriterion.ts'
import { resolveDerivation, resolveFact } from './resolveFact.ts'
import { resolveParameter } from './resolveParameter.ts'
import { noStrings, type Strings } from './strings.ts'
import type { Definition, TypedCriterion, TypedException, TypedFact, TypedParameter, TypedSubject } from './typed.ts'

/** Names that rest on names deeper than this are refused: reasons are read by people, and evaluation recurses. */
const DEEPEST_CHAIN = 100

export interface TypedPack {
  readonly strings: Strings
  readonly facts: readonly TypedFact[]
  readonly slots: number
  readonly parameters: readonly TypedParameter[]
  readonly criteria: readonly TypedCriterion[]
  readonly subjects: readonly TypedSubject[]
  /** Derived facts, named criteria and subjects, each after all that it rests on. */
  readonly order: readonly Definition[]
  readonly rests: ReadonlyMap<string, readonly string[]>
}

export type Resolution =
  | { readonly pack: TypedPack; readonly faults: readonly [] }
  | { readonly faults: readonly Fault[] }

/** Resolves every name and type of a pack and orders its definitions; or lists all that keeps it from being evaluated. */
export function resolvePack(pack: RulePack): Resolution {
  const context = contextOf(pack)
  const rests = new Map<string, readonly string[]>()
  const named: Named[] = []
  const define = <T>(definition: Definition, read: () => T): T => {
    context.rests.clear()
    const result = read()
    const key = keyOf(definition)
    rests.set(key, [...context.rests])
    named.push({ definition, key, rests: [...context.rests] })
    return result
  }
  let slot = 1
  const facts: TypedFact[] = []
  for (const [index, source] of pack.facts.entries()) {
    const fact = resolveFact(source, slot, context, ['facts', index])
    slot += fact.words
    facts.push(fact)
  }
  const parameters = pack.parameters.map((source, index) => resolveParameter(source, context, ['parameters', index]))
  const derived = facts.map((fact, index) => {
    if (fact.source.derive === undefined) return fact
    const derive = define({ kind: 'fact', index }, () => resolveDerivation(fact.source, context, ['facts', index]))
    return { ...fact, derive }
  })
  const criteria = pack.criteria.map((source, index) =>
    define({ kind: 'criterion', index }, () => resolveCriterion(source, context, ['criteria', index])),
  )
  const subjects = pack.subjects.map((source, index) =>
    define({ kind: 'subject', index }, () => resolveSubject(pack, index, context)),
  )
  const asked = derived.map((fact, index) => {
    const source = fact.source['ask-when']
    if (source === undefined) return fact
    context.rests.clear()
    const askWhen = resolveCriterion(source, context, ['facts', index, 'ask-when'])
    rests.set(`ask-when:${index}`, [...context.rests])
    return { ...fact, askWhen }
  })
  const order = orderOf(named)
  reportCycles(order.cycles, pack, context)
  if (order.depth > DEEPEST_CHAIN && order.deepest !== undefined) {
    const path = pathOf(order.deepest.definition)
    report(context, 'too-deep.chain', path, { depth: order.depth, most: DEEPEST_CHAIN })
  }
  if (context.faults.length > 0) return { faults: context.faults }
  return {
    faults: [],
    pack: {
      strings: context.strings,
      facts: asked,
      slots: slot,
      parameters,
      criteria: criteria.filter((item) => item !== undefined),
      subjects: subjects.filter((item) => item !== undefined),
      order: order.sorted.map((item) => item.definition),
      rests,
    },
  }
}

function contextOf(pack: RulePack): Context {
  const faults: Fault[] = []
  const table = (kind: 'facts' | 'parameters' | 'criteria' | 'subjects'): ReadonlyMap<string, number> => {
    const names = new Map<string, number>()
    for (const [index, item] of pack[kind].entries()) {
      if (names.has(item.id)) report({ faults }, 'duplicate-id', [kind, index, 'id'], { id: item.id, section: kind })
      else names.set(item.id, index)
    }
    return names
  }
  const declared = <T>(
    names: ReadonlyMap<string, number>,
    items: readonly T[],
  ): ReadonlyMap<string, { index: number; source: T }> => {
    const result = new Map<string, { index: number; source: T }>()
    for (const [id, index] of names) {
      const source = items[index]
      if (source !== undefined) result.set(id, { index, source })
    }
    return result
  }
  return {
    facts: declared(table('facts'), pack.facts),
    parameters: declared(table('parameters'), pack.parameters),
    criteria: table('criteria'),
    subjects: table('subjects'),
    strings: noStrings(),
    faults,
    rests: new Set(),
  }
}

function resolveSubject(pack: RulePack, index: number, context: Context): TypedSubject | undefined {
  const source = pack.subjects[index]
  if (source === undefined) return undefined
  const path = ['subjects', index]
  const valid = daySpan(source.valid, context, [...path, 'valid'])
  const criterion = resolveCriterion(source.criterion, context, [...path, 'criterion'])
  const exceptions: TypedException[] = []
  for (const [place, exception] of (source.exceptions ?? []).entries()) {
    const when = resolveCriterion(exception.when, context, [...path, 'exceptions', place, 'when'])
    const then = resolveCriterion(exception.then, context, [...path, 'exceptions', place, 'then'])
    if (when !== undefined && then !== undefined) exceptions.push({ source: exception, when, then })
  }
  return criterion === undefined ? undefined : { source, valid, criterion, exceptions }
}

export function keyOf(definition: Definition): string {
  return `${definition.kind}:${definition.index}`
}

const SECTIONS = { fact: 'facts', criterion: 'criteria', subject: 'subjects' } as const

function pathOf(definition: Definition): readonly (string | number)[] {
  return [SECTIONS[definition.kind], definition.index]
}

function reportCycles(cycles: readonly (readonly Named[])[], pack: RulePack, context: Context): void {
  for (const cycle of cycles) {
    const first = cycle[0]
    if (first === undefined) continue
    const names = [...cycle, first].map(
      (item) => pack[SECTIONS[item.definition.kind]][item.definition.index]?.id ?? '?',
    )
    report(context, 'cycle', pathOf(first.definition), { names: names.join(' → ') })
  }
}
