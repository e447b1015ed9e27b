import type { Criterion } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import type { RulePack } from '../model/pack.ts'

/** Every criterion of a pack that can change a decision, each with its place; those inside derived facts too. */
export function* criteriaOf(pack: RulePack): Generator<{ readonly criterion: Criterion; readonly path: Path }> {
  for (const [index, fact] of pack.facts.entries()) yield* conditionsIn(fact.derive, ['facts', index, 'derive'])
  for (const [index, criterion] of pack.criteria.entries()) yield* within(criterion, ['criteria', index])
  for (const [index, subject] of pack.subjects.entries()) {
    yield* within(subject.criterion, ['subjects', index, 'criterion'])
    for (const [place, exception] of (subject.exceptions ?? []).entries()) {
      yield* within(exception.when, ['subjects', index, 'exceptions', place, 'when'])
      yield* within(exception.then, ['subjects', index, 'exceptions', place, 'then'])
    }
  }
}

function* within(criterion: Criterion, path: Path): Generator<{ readonly criterion: Criterion; readonly path: Path }> {
  yield { criterion, path }
  const list =
    'all' in criterion ? criterion.all : 'any' in criterion ? criterion.any : 'of' in criterion ? criterion.of : []
  const key = 'all' in criterion ? 'all' : 'any' in criterion ? 'any' : 'of'
  for (const [place, part] of list.entries()) yield* within(part, [...path, key, place])
  if ('not' in criterion) yield* within(criterion.not, [...path, 'not'])
  if ('fact' in criterion || 'value' in criterion) {
    for (const [name, operand] of Object.entries(criterion)) {
      if (name !== 'text' && name !== 'cite' && name !== 'valid') yield* conditionsIn(operand, [...path, name])
    }
  }
}

/** The criteria of every `if` inside an expression. */
function* conditionsIn(
  expression: unknown,
  path: Path,
): Generator<{ readonly criterion: Criterion; readonly path: Path }> {
  if (Array.isArray(expression)) {
    for (const [place, item] of expression.entries()) yield* conditionsIn(item, [...path, place])
  } else if (typeof expression === 'object' && expression !== null) {
    for (const [key, value] of Object.entries(expression)) {
      if (key === 'if') yield* within(value, [...path, key])
      else yield* conditionsIn(value, [...path, key])
    }
  }
}
