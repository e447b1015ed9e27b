import type { Amendment } from '#modules/packs'
import type { Accepting } from './acceptance.ts'
import type { Cite } from './citations.ts'

export const officeKinds = [
  'bureau',
  'department',
  'statutory-body',
  'committee',
  'company',
  'university',
  'fund',
  'other',
] as const
export const statuses = ['announced', 'planned', 'under-way', 'running', 'completed'] as const
/** Values of the field that name no office of the pack. */
export const newOffice = ':new'
export const notStated = ':not-stated'

interface Chosen {
  /** What has to be in the pack first. */
  readonly before: readonly Amendment[]
  readonly owner: Extract<Amendment, { kind: 'set-owner' }>['owner']
}

/** Who answers for it: an office of the pack, a new one, or nobody whom a source names. */
export function ownerChosen({ content, form, newId }: Accepting, cite: readonly Cite[]): Chosen {
  const given = form.given('office')
  if (given === notStated) return { before: [], owner: { 'not-stated': true } }
  if (given !== newOffice) {
    const office = form.choice(
      'office',
      content.offices.map(({ id }) => id),
    )
    return { before: [], owner: { office, cite } }
  }
  const name = form.text('office-name')
  const office = newId(name.en, 'office')
  const kind = form.choice('office-kind', officeKinds)
  return { before: [{ kind: 'add-office', office: { id: office, name, aliases: [], kind } }], owner: { office, cite } }
}

export function ownerChange(measure: string, accepting: Accepting): readonly Amendment[] {
  const { before, owner } = ownerChosen(accepting, accepting.cite)
  return [...before, { kind: 'set-owner', measure, owner }]
}

export const statusOf = ({ form, date }: Accepting, cite: readonly Cite[]) => ({
  state: form.choice('state', statuses),
  'as-of': form.given('as-of') === '' ? date : form.looseDate('as-of'),
  cite,
})

export const statusChange = (measure: string, accepting: Accepting): Amendment => ({
  kind: 'set-status',
  measure,
  status: statusOf(accepting, accepting.cite),
})
