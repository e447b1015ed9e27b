import { BUDGET, explore, unanswered, type Budget } from '../explore/possible.ts'
import { scratchOf } from '../explore/cell.ts'
import { NO, settled } from '../mechanisms/truth.ts'
import { faultAt, type Fault, type Path } from '../model/fault.ts'
import type { Criterion } from '../model/expression.ts'
import { blankState } from '../plan/blankState.ts'
import { planFor, subjectNode, stepsFor } from '../plan/plan.ts'
import type { Node } from '../plan/node.ts'
import type { Plan, Program } from '../plan/program.ts'
import { scopeOf } from '../plan/scope.ts'

/** Runs of days that a pack may have before only some of them are searched for contradictions. */
const MOST_RUNS = 50

/** How often criteria are evaluated in all; a pack that needs more is not searched to its end. */
const WHOLE_BUDGET = 3_000_000

/** Criteria that no facts can meet on any day: a contradiction, or a bound outside the range of its fact. */
export function neverMetFaults(program: Program): readonly Fault[] {
  const paths = pathsOf(program)
  const verdicts = new Map<Criterion, boolean>()
  const purse = { left: WHOLE_BUDGET }
  const step = Math.max(1, Math.ceil(program.runs.length / MOST_RUNS))
  for (let run = 0; run < program.runs.length; run += step) {
    const day = program.runs[run] ?? 0
    const plan = planFor(program, Number.isFinite(day) ? day : (program.runs[1] ?? 1) - 1)
    stepsFor(plan, program.typed.order)
    const roots = program.subjectIds.map((_, place) => subjectNode(plan, place))
    for (const root of [...roots, ...plan.criteria.filter((node) => node !== undefined)])
      search(plan, root, verdicts, purse)
  }
  const faults: Fault[] = []
  for (const [criterion, met] of verdicts) {
    const path = paths.get(criterion)
    // Where a part can never be met the whole often cannot either; the innermost is the one to put right.
    if (met || path === undefined || innerFault(criterion, verdicts, paths)) continue
    faults.push(faultAt('never-met', path))
  }
  return faults
}

function search(plan: Plan, root: Node, verdicts: Map<Criterion, boolean>, purse: Budget): void {
  const pending: Node[] = [root]
  const seen = new Set<Node>()
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    const { source } = node
    if (source !== undefined && verdicts.get(source) !== true) verdicts.set(source, canHold(plan, node, purse))
    // What is denied may well be impossible, and a reference is searched where it is declared.
    if (node.form !== 'not' && node.mark === undefined) pending.push(...node.children)
  }
}

function canHold(plan: Plan, node: Node, purse: Budget): boolean {
  const scope = scopeOf(plan, node)
  const state = scratchOf(blankState(plan.program))
  const mask = scope.evaluate(state)
  if (mask === NO) return false
  if (settled(mask) || scope.readOnce) return true
  const unknown = unanswered(scope, state)
  const all = scope.asOf === undefined ? unknown : [...unknown, scope.asOf]
  const budget = { left: Math.min(BUDGET, purse.left) }
  const granted = budget.left
  const found = explore(scope, state, all, budget, (each) => each !== NO)
  purse.left -= granted - Math.max(0, budget.left)
  return found
}

function innerFault(
  criterion: Criterion,
  verdicts: ReadonlyMap<Criterion, boolean>,
  paths: ReadonlyMap<Criterion, Path>,
): boolean {
  return partsOf(criterion).some(
    (part) => (verdicts.get(part) === false && paths.has(part)) || innerFault(part, verdicts, paths),
  )
}

function partsOf(criterion: Criterion): readonly Criterion[] {
  if ('all' in criterion) return criterion.all
  if ('any' in criterion) return criterion.any
  return 'of' in criterion ? criterion.of : []
}

function pathsOf(program: Program): ReadonlyMap<Criterion, Path> {
  const paths = new Map<Criterion, Path>()
  const visit = (criterion: Criterion, path: Path): void => {
    paths.set(criterion, path)
    if ('not' in criterion) return
    const key = 'all' in criterion ? 'all' : 'any' in criterion ? 'any' : 'of'
    for (const [place, part] of partsOf(criterion).entries()) visit(part, [...path, key, place])
  }
  for (const [index, criterion] of program.pack.criteria.entries()) visit(criterion, ['criteria', index])
  for (const [index, subject] of program.pack.subjects.entries()) {
    visit(subject.criterion, ['subjects', index, 'criterion'])
    for (const [place, exception] of (subject.exceptions ?? []).entries()) {
      visit(exception.then, ['subjects', index, 'exceptions', place, 'then'])
    }
  }
  return paths
}
