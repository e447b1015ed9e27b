import type { Criterion, Expression } from '../model/expression.ts'
import type { Path } from '../model/fault.ts'
import { report, type Context, type DeclaredFact } from './context.ts'
import { resolveExpression, type ReadCriterion } from './resolveExpression.ts'
import type { DaySpan, TypedCriterion, TypedExpression, TypedIncludes } from './typed.ts'

interface Asked {
  readonly source: Criterion
  readonly operator: TypedIncludes['operator']
  readonly right: Expression | readonly Expression[]
  readonly valid: DaySpan
  readonly declared: DeclaredFact | undefined
  readonly context: Context
  readonly path: Path
  readonly readCriterion: ReadCriterion
}

/** `includes`, `includes-any` and `includes-all` ask a set fact for some of its options. */
export function resolveIncludes(asked: Asked): TypedCriterion | undefined {
  const { source, operator, right, valid, declared, context, path } = asked
  if (declared === undefined || declared.source.type !== 'set') {
    return report(context, 'type-clash.not-a-set', path, { operator })
  }
  const list: readonly Expression[] = isList(right) ? right : [right]
  const wanted = { type: 'enum', options: declared.source.options ?? [] } as const
  const typed: TypedExpression[] = []
  for (const [place, item] of list.entries()) {
    const resolved = resolveExpression(
      item,
      wanted,
      context,
      isList(right) ? [...path, place] : path,
      asked.readCriterion,
    )
    if (resolved !== undefined) typed.push(resolved)
  }
  return typed.length === list.length
    ? { form: 'includes', source, valid, operator, fact: declared.index, list: typed }
    : undefined
}

function isList(right: Expression | readonly Expression[]): right is readonly Expression[] {
  return Array.isArray(right)
}
