import type { Amendment } from '#modules/packs'
import type { Accepting } from './acceptance.ts'
import { ownerChosen, statusOf } from './makeOwner.ts'

export interface NewEntry {
  readonly id: string
  readonly amendments: readonly Amendment[]
}

/** A new measure, as far as one sentence says it: what, for what, whose, and how far it is. */
export function newMeasure(accepting: Accepting): NewEntry {
  const { content, form, candidate, cite, plainCite, newId } = accepting
  const title = form.text('title')
  const id = newId(title.en, 'measure')
  // The sentence is cited for the owner or for the status with those very words only where they are what was found.
  const citeAs = (kind: typeof candidate.kind) => (candidate.kind === kind ? cite : plainCite)
  const { before, owner } = ownerChosen(accepting, citeAs('owner'))
  const measure = {
    id,
    title,
    summary: form.text('summary'),
    purpose: form.choice(
      'purpose',
      content.purposes.map((purpose) => purpose.id),
    ),
    owner,
    partners: [],
    status: statusOf(accepting, citeAs('status')),
    cite: plainCite,
    money: [],
    promises: [],
    figures: [],
  }
  return { id, amendments: [...before, { kind: 'add-measure', measure }] }
}

export const proposalKinds = ['proposal', 'observation'] as const

/** What someone proposes or observes, under their name. */
export function newProposal({ content, form, plainCite, newId }: Accepting): NewEntry {
  const title = form.text('title')
  const id = newId(title.en, 'proposal')
  const known = new Set(content.measures.map((measure) => measure.id))
  const proposal = {
    id,
    title,
    summary: form.text('summary'),
    by: form.text('by'),
    kind: form.choice('proposal-kind', proposalKinds),
    addresses: form.list('addresses').filter((each) => known.has(each)),
    figures: [],
    cite: plainCite,
  }
  return { id, amendments: [{ kind: 'add-proposal', proposal }] }
}
