import type { Criterion, Span } from '../model/expression.ts'
import { dayNumber } from '../model/plainDate.ts'
import type { Path } from '../model/fault.ts'
import { report, type Context } from './context.ts'
import { unknownName } from './resolveExpression.ts'
import { resolveTest } from './resolveTest.ts'
import { ALWAYS, type DaySpan, type TypedCriterion } from './typed.ts'

/** Resolves names and types of a criterion and all it holds; faults go to the context and make the result `undefined`. */
export function resolveCriterion(source: Criterion, context: Context, path: Path): TypedCriterion | undefined {
  const valid = daySpan(source.valid, context, [...path, 'valid'])
  if ('all' in source) return group(source, 'all', source.all, valid, context, [...path, 'all'])
  if ('any' in source) return group(source, 'any', source.any, valid, context, [...path, 'any'])
  if ('not' in source) {
    const of = resolveCriterion(source.not, context, [...path, 'not'])
    return of === undefined ? undefined : { form: 'not', source, valid, of }
  }
  if ('of' in source) {
    const of = resolveList(source.of, context, [...path, 'of'])
    const needed = source['at-least']
    if (needed > source.of.length) {
      return report(context, 'never-met.count', [...path, 'at-least'], { needed, listed: source.of.length })
    }
    return of === undefined ? undefined : { form: 'at-least-of', source, valid, needed, of }
  }
  if ('criterion' in source) {
    const index = context.criteria.get(source.criterion)
    if (index === undefined)
      return unknownName(context, 'unknown-criterion', source.criterion, context.criteria.keys(), [
        ...path,
        'criterion',
      ])
    context.rests.add(`criterion:${index}`)
    return { form: 'criterion', source, valid, criterion: index }
  }
  if ('subject' in source) {
    const index = context.subjects.get(source.subject)
    if (index === undefined)
      return unknownName(context, 'unknown-subject', source.subject, context.subjects.keys(), [...path, 'subject'])
    context.rests.add(`subject:${index}`)
    return { form: 'subject', source, valid, subject: index }
  }
  if ('judgement' in source) {
    const { by, question } = source.judgement
    return { form: 'judgement', source, valid, by, question }
  }
  if ('not-published' in source) {
    const { what, by } = source['not-published']
    return { form: 'not-published', source, valid, by, question: what }
  }
  return resolveTest(source, valid, context, path, resolveCriterion)
}

function group(
  source: Criterion,
  form: 'all' | 'any',
  list: readonly Criterion[],
  valid: DaySpan,
  context: Context,
  path: Path,
): TypedCriterion | undefined {
  const of = resolveList(list, context, path)
  return of === undefined ? undefined : { form, source, valid, of }
}

function resolveList(list: readonly Criterion[], context: Context, path: Path): readonly TypedCriterion[] | undefined {
  const resolved = list.map((item, place) => resolveCriterion(item, context, [...path, place]))
  const good = resolved.filter((item) => item !== undefined)
  return good.length === resolved.length ? good : undefined
}

/** Day numbers of a validity span; a reversed one is a fault and is then read as always valid. */
export function daySpan(span: Span | undefined, context: Context, path: Path): DaySpan {
  if (span === undefined) return ALWAYS
  const from = span.from === undefined ? -Infinity : dayNumber(span.from)
  const to = span.to === undefined ? Infinity : dayNumber(span.to)
  if (from <= to) return { from, to }
  report(context, 'reversed-validity', path, { from: span.from ?? '', to: span.to ?? '' })
  return ALWAYS
}
