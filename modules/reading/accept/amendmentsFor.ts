import type { Amendment } from '#modules/packs'
import type { CitedPlace } from '../compare/place.ts'
import type { Accepting } from './acceptance.ts'
import { becomingsFor, mayBeOf, type Becoming } from './choice.ts'
import { conflictOf } from './makeConflict.ts'
import { newMeasure, newProposal } from './makeEntry.ts'
import { figureOf, moneyOf } from './makeMoney.ts'
import { ownerChange, statusChange } from './makeOwner.ts'
import { dueChange, evidenceOf, promiseOf } from './makePromise.ts'

/** What stands in a new measure already, or is no change of its own. */
function ofNewMeasure(accepting: Accepting, as: Becoming): readonly Amendment[] {
  const { id, amendments } = newMeasure(accepting)
  if (as === 'money') return [...amendments, moneyOf(id, accepting)]
  if (as === 'figure') return [...amendments, figureOf({ measure: id }, accepting)]
  return as === 'promise' ? [...amendments, promiseOf(id, accepting)] : amendments
}

/** Where a further citation goes: to what says the same, else to what says that the entry exists. */
function citationPlace({ standing, choice: { of } }: Accepting): CitedPlace | undefined {
  if (!('entry' in of)) return undefined
  const about = of.kind === 'measure' ? { measure: of.entry.id } : { proposal: of.entry.id }
  if (standing.kind !== 'same' && standing.kind !== 'cited') return about
  const { place } = standing.said
  const isOfIt =
    'measure' in place
      ? of.kind === 'measure' && place.measure === of.entry.id
      : of.kind === 'proposal' && place.proposal === of.entry.id
  return isOfIt ? place : about
}

function ofKnown(accepting: Accepting): readonly Amendment[] {
  const { choice, form, cite } = accepting
  const { as, of } = choice
  if (as === 'citation') {
    const to = citationPlace(accepting)
    return to === undefined ? [] : [{ kind: 'add-citation', to, cite }]
  }
  if (of.kind === 'proposal') return as === 'figure' ? [figureOf({ proposal: of.entry.id }, accepting)] : []
  if (of.kind !== 'measure') return []
  const { entry: measure } = of
  switch (as) {
    case 'money':
      return [moneyOf(measure.id, accepting)]
    case 'figure':
      return [figureOf({ measure: measure.id }, accepting)]
    case 'promise':
      return [promiseOf(measure.id, accepting)]
    case 'due':
      return [dueChange(measure, accepting)]
    case 'evidence':
      return [evidenceOf(measure, accepting)]
    case 'owner':
      return ownerChange(measure.id, accepting)
    case 'status':
      return [statusChange(measure.id, accepting)]
    case 'conflict':
      return [conflictOf(measure.id, accepting)]
    case 'entry':
      form.wrong('as', 'not-possible')
      return []
  }
}

/** The amendments that accepting a candidate comes to. What is wrong with what was typed is said to the form. */
export function amendmentsFor(accepting: Accepting): readonly Amendment[] {
  const { content, candidate, choice, standing, form } = accepting
  const { as, of } = choice
  if (!mayBeOf(candidate, of)) {
    form.wrong('of', 'opinion')
    return []
  }
  if (!becomingsFor(content, candidate, of, standing).includes(as)) {
    form.wrong('as', 'not-possible')
    return []
  }
  if (of.kind === 'new-measure') return ofNewMeasure(accepting, as)
  if (of.kind === 'new-proposal') {
    const { id, amendments } = newProposal(accepting)
    return as === 'figure' ? [...amendments, figureOf({ proposal: id }, accepting)] : amendments
  }
  return ofKnown(accepting)
}
