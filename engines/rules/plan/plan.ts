import { bindExpression } from '../expressions/bindExpression.ts'
import { bindCriterion } from '../mechanisms/bindCriterion.ts'
import { keyOf } from '../resolve/resolvePack.ts'
import type { Definition } from '../resolve/typed.ts'
import { bindSubject } from './bindSubject.ts'
import { closureOf } from './closure.ts'
import type { Day } from './day.ts'
import type { Node } from './node.ts'
import type { Plan, Program, Scope, Step } from './program.ts'
import { runOf } from './runs.ts'
import { scopeOf } from './scope.ts'

/** Beyond this many runs the oldest plans are made again when needed, so that memory stays bounded. */
const PLANS_KEPT = 64

export function planFor(program: Program, day: number): Plan {
  const run = runOf(program.runs, day)
  const known = program.plans.get(run)
  if (known !== undefined) return known
  const plan: Plan = {
    program,
    from: program.runs[run] ?? -Infinity,
    to: (program.runs[run + 1] ?? Infinity) - 1,
    derived: [],
    criteria: [],
    subjects: [],
    steps: new Map(),
    scopes: [],
    whole: undefined,
    askWhen: new Map(),
  }
  for (const oldest of program.plans.keys()) {
    if (program.plans.size < PLANS_KEPT) break
    program.plans.delete(oldest)
  }
  program.plans.set(run, plan)
  return plan
}

export function markOfCriterion(index: number): number {
  return index
}

export function markOfSubject(program: Program, index: number): number {
  return program.typed.criteria.length + index
}

/** Binds definitions that were not bound yet and returns the steps that evaluate them, in order. */
export function stepsFor(plan: Plan, definitions: readonly Definition[]): readonly Step[] {
  const steps: Step[] = []
  for (const definition of definitions) {
    const key = keyOf(definition)
    let step = plan.steps.get(key)
    if (step === undefined) {
      step = bindDefinition(plan, definition)
      plan.steps.set(key, step)
    }
    steps.push(step)
  }
  return steps
}

export function wholeSteps(plan: Plan): readonly Step[] {
  plan.whole ??= stepsFor(plan, plan.program.typed.order)
  return plan.whole
}

function bindDefinition(plan: Plan, definition: Definition): Step {
  const { typed } = plan.program
  const day = dayOf(plan)
  if (definition.kind === 'fact') {
    const fact = typed.facts[definition.index]
    if (fact?.derive === undefined) throw new RangeError(`There is no derived fact ${definition.index}.`)
    const bound = bindExpression(fact.derive, day, bindCriterion)
    plan.derived[definition.index] = { ...bound, inexact: bound.inexact && fact.type !== 'integer' }
    const { slot } = fact
    return (state) => {
      state.values[slot] = bound.compute(state)
    }
  }
  if (definition.kind === 'criterion') {
    const source = typed.criteria[definition.index]
    const node = source === undefined ? undefined : bindCriterion(source, day)
    plan.criteria[definition.index] = node
    const mark = markOfCriterion(definition.index)
    if (node === undefined) return () => undefined
    return (state) => {
      state.marks[mark] = node.evaluate(state)
    }
  }
  const source = typed.subjects[definition.index]
  if (source === undefined) throw new RangeError(`There is no subject ${definition.index}.`)
  const node = bindSubject(source, day, plan)
  plan.subjects[definition.index] = node
  const mark = markOfSubject(plan.program, definition.index)
  return (state) => {
    state.marks[mark] = node.evaluate(state)
  }
}

export function dayOf(plan: Plan): Day {
  return {
    pack: plan.program.typed,
    number: Number.isFinite(plan.from) ? plan.from : Number.isFinite(plan.to) ? plan.to : 0,
    derived: (fact) => plan.derived[fact] ?? { canLack: true, inexact: true },
    criterion: (index) => plan.criteria[index],
    subject: (index) => subjectNode(plan, index),
    criterionMark: markOfCriterion,
    subjectMark: (index) => markOfSubject(plan.program, index),
  }
}

export function subjectNode(plan: Plan, index: number): Node {
  const known = plan.subjects[index]
  if (known !== undefined) return known
  stepsFor(plan, closureOf(plan.program, index))
  const node = plan.subjects[index]
  if (node === undefined) throw new RangeError(`There is no subject ${index}.`)
  return node
}

/** What a subject looks at on the days of this plan, for the questions that try answers out. */
export function subjectScope(plan: Plan, index: number): Scope {
  const known = plan.scopes[index]
  if (known !== undefined) return known
  const scope = scopeOf(plan, subjectNode(plan, index))
  plan.scopes[index] = scope
  return scope
}
