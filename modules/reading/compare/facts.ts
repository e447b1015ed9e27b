import type { Measure } from '#modules/packs'
import type { Candidate } from '../candidates/candidate.ts'
import type { Said } from './place.ts'

type Of<Kind extends Candidate['kind']> = Extract<Candidate, { kind: Kind }>

/** The promise of a measure that is due on just these days. */
export function samePromise({ id, promises }: Measure, { fact }: Of<'date'>): Said | undefined {
  const promise = promises.find(({ due }) => due?.to === fact.to && (due.from ?? fact.from) === fact.from)
  const due = promise?.due
  return (
    promise && due && { place: { measure: id, promise: promise.id, part: 'due' }, label: promise.text, cite: due.cite }
  )
}

/** Who answers for the measure, as the pack has it; `undefined` where it says that no source does. */
export const ownerSaid = ({ id, title, owner }: Measure): (Said & { readonly office: string }) | undefined =>
  'office' in owner
    ? { place: { measure: id, part: 'owner' }, label: title, cite: owner.cite, office: owner.office }
    : undefined

export const statusSaid = ({ id, title, status }: Measure): Said => ({
  place: { measure: id, part: 'status' },
  label: title,
  cite: status.cite,
})
