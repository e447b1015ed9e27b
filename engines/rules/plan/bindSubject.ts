import type { Criterion } from '../model/expression.ts'
import { dateOfDay } from '../model/plainDate.ts'
import { bindAll } from '../mechanisms/all.ts'
import { bindCriterion } from '../mechanisms/bindCriterion.ts'
import { bindExceptions, type BoundException } from '../mechanisms/exceptions.ts'
import { bindOutside } from '../mechanisms/validity.ts'
import type { TypedCriterion, TypedSubject } from '../resolve/typed.ts'
import type { Day } from './day.ts'
import type { Node } from './node.ts'
import { bySpecificity } from './specificity.ts'
import type { Plan } from './program.ts'

/** The node of a subject: its validity first, then its criterion with the exceptions that are in force. */
export function bindSubject(source: TypedSubject, day: Day, plan: Plan): Node {
  const { from, to } = source.valid
  if (day.number < from) return bindOutside('not-yet', dateOfDay(from), source.source.cite)
  if (day.number > to) return bindOutside('no-longer', dateOfDay(to), source.source.cite)
  const base = bindOrNothing(source.criterion, day)
  const exceptions: BoundException[] = []
  for (const [place, exception] of source.exceptions.entries()) {
    const when = bindCriterion(exception.when, day)
    if (when === undefined) continue
    exceptions.push({ source: exception.source, place, when, then: bindOrNothing(exception.then, day) })
  }
  return exceptions.length === 0 ? base : bindExceptions(base, bySpecificity(plan, exceptions))
}

/** A criterion that is left out on these days asks nothing, which is said as an `all` with nothing left. */
function bindOrNothing(criterion: TypedCriterion, day: Day): Node {
  return bindCriterion(criterion, day) ?? bindAll(nothingOf(criterion), [], 1)
}

function nothingOf(criterion: TypedCriterion): Criterion {
  const { id, text, cite } = criterion.source
  return { all: [], ...(id && { id }), ...(text && { text }), ...(cite && { cite }) }
}
