import { bindExpression } from '../expressions/bindExpression.ts'
import type { Day } from '../plan/day.ts'
import type { Node } from '../plan/node.ts'
import type { TypedCriterion, TypedExpression } from '../resolve/typed.ts'
import { bindAll } from './all.ts'
import { bindAny } from './any.ts'
import { bindAtLeastOf } from './atLeastOf.ts'
import { bindBetween } from './between.ts'
import { bindCompare } from './compare.ts'
import { bindIncludes } from './includes.ts'
import { bindJudgement } from './judgement.ts'
import { bindMembership } from './membership.ts'
import { bindNot } from './not.ts'
import { bindNotPublished } from './notPublished.ts'
import { bindReference } from './reference.ts'

/** The node of a criterion on the days of a plan; `undefined` where the criterion is not valid then and so left out. */
export function bindCriterion(source: TypedCriterion, day: Day): Node | undefined {
  if (day.number < source.valid.from || day.number > source.valid.to) return undefined
  const bind = (expression: TypedExpression) => bindExpression(expression, day, bindCriterion)
  switch (source.form) {
    case 'all':
    case 'any': {
      const children = bindList(source.of, day)
      const leftOut = source.of.length - children.length
      return source.form === 'all'
        ? bindAll(source.source, children, leftOut)
        : bindAny(source.source, children, leftOut)
    }
    case 'at-least-of': {
      const children = bindList(source.of, day)
      return bindAtLeastOf(source.source, source.needed, children, source.of.length - children.length)
    }
    case 'not': {
      const child = bindCriterion(source.of, day)
      return child === undefined ? undefined : bindNot(source.source, child)
    }
    case 'compare':
      return bindCompare(source, day, bind)
    case 'between':
      return bindBetween(source, day, bind)
    case 'membership':
      return bindMembership(source, day, bind)
    case 'includes':
      return bindIncludes(source, day, bind)
    case 'judgement':
      return bindJudgement(source.source, source.by, source.question)
    case 'not-published':
      return bindNotPublished(source.source, source.by, source.question)
    case 'criterion': {
      const target = day.criterion(source.criterion)
      const id = day.pack.criteria[source.criterion]?.source.id ?? ''
      return target === undefined
        ? undefined
        : bindReference('criterion', source.source, id, day.criterionMark(source.criterion), target)
    }
    case 'subject': {
      const id = day.pack.subjects[source.subject]?.source.id ?? ''
      return bindReference('subject', source.source, id, day.subjectMark(source.subject), day.subject(source.subject))
    }
  }
}

function bindList(list: readonly TypedCriterion[], day: Day): readonly Node[] {
  return list.map((item) => bindCriterion(item, day)).filter((node) => node !== undefined)
}
