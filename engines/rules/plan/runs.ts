import type { TypedPack } from '../resolve/resolvePack.ts'
import type { DaySpan, TypedCriterion, TypedExpression } from '../resolve/typed.ts'

/** The first day of each run of days on which the same things of the pack are valid. */
export function runsOf(pack: Pick<TypedPack, 'parameters' | 'criteria' | 'subjects' | 'facts'>): readonly number[] {
  const starts = new Set<number>([-Infinity])
  const add = (span: DaySpan): void => {
    if (Number.isFinite(span.from)) starts.add(span.from)
    if (Number.isFinite(span.to)) starts.add(span.to + 1)
  }
  for (const parameter of pack.parameters) for (const item of parameter.values) add(item.valid)
  const criteria: TypedCriterion[] = [...pack.criteria]
  const expressions: TypedExpression[] = []
  for (const subject of pack.subjects) {
    add(subject.valid)
    criteria.push(subject.criterion, ...subject.exceptions.flatMap((exception) => [exception.when, exception.then]))
  }
  for (const fact of pack.facts) {
    if (fact.derive !== undefined) expressions.push(fact.derive)
    if (fact.askWhen !== undefined) criteria.push(fact.askWhen)
  }
  for (let next = criteria.pop(); next !== undefined || expressions.length > 0; next = criteria.pop()) {
    if (next !== undefined) {
      add(next.valid)
      spread(next, criteria, expressions)
      continue
    }
    const expression = expressions.pop()
    if (expression === undefined) break
    if (expression.form === 'if') {
      criteria.push(expression.condition)
      expressions.push(expression.then, expression.otherwise)
    } else if ('operands' in expression) expressions.push(...expression.operands)
  }
  return [...starts].sort((a, b) => a - b)
}

function spread(criterion: TypedCriterion, criteria: TypedCriterion[], expressions: TypedExpression[]): void {
  switch (criterion.form) {
    case 'all':
    case 'any':
    case 'at-least-of':
      criteria.push(...criterion.of)
      break
    case 'not':
      criteria.push(criterion.of)
      break
    case 'compare':
      expressions.push(criterion.left, criterion.right)
      break
    case 'between':
      expressions.push(criterion.left, criterion.low, criterion.high)
      break
    case 'membership':
      expressions.push(criterion.left, ...criterion.list)
      break
    case 'includes':
      expressions.push(...criterion.list)
      break
  }
}

/** The place of the run that a day falls into. */
export function runOf(runs: readonly number[], day: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle] ?? Infinity) <= day) low = middle
    else high = middle - 1
  }
  return low
}
