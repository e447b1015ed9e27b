import type { ReadAmendment } from './amendment.ts'
import { asWritten } from './written.ts'

/** One step down into a pack's content: a key of a mapping, or the entry of a list that has this id. */
export type Step = string | { readonly id: string }

/**
 * The two things that an amendment may do to what is written: put a value at the end of a list, or set what stands at a key. Nothing is
 * ever taken out.
 */
export interface Edit {
  readonly does: 'add' | 'set'
  /** Leads to the list, or to the key. */
  readonly at: readonly Step[]
  /** As a file would say it. */
  readonly value: unknown
}

const add = (at: readonly Step[], value: unknown): Edit => ({ does: 'add', at, value: asWritten(value) })
const set = (at: readonly Step[], value: unknown): Edit => ({ does: 'set', at, value: asWritten(value) })

const inMeasure = (id: string, ...steps: readonly Step[]): readonly Step[] => ['measures', { id }, ...steps]

type Cited = Extract<ReadAmendment, { kind: 'add-citation' }>['to']

function placeOfCited(to: Cited): readonly Step[] {
  if ('proposal' in to) {
    const proposal: readonly Step[] = ['proposals', { id: to.proposal }]
    return 'figure' in to ? [...proposal, 'figures', { id: to.figure }, 'cite'] : [...proposal, 'cite']
  }
  if ('money' in to) return inMeasure(to.measure, 'money', { id: to.money }, 'cite')
  if ('figure' in to) return inMeasure(to.measure, 'figures', { id: to.figure }, 'cite')
  if ('promise' in to) {
    const promise = inMeasure(to.measure, 'promises', { id: to.promise })
    return 'part' in to ? [...promise, to.part, 'cite'] : [...promise, 'cite']
  }
  return 'part' in to ? inMeasure(to.measure, to.part, 'cite') : inMeasure(to.measure, 'cite')
}

/** What an amendment comes to, in the order in which it is done. */
export function editsOf(amendment: ReadAmendment): readonly Edit[] {
  switch (amendment.kind) {
    case 'add-source':
      return [add(['sources'], amendment.source)]
    case 'add-office':
      return [add(['offices'], amendment.office)]
    case 'add-office-alias':
      return [add(['offices', { id: amendment.office }, 'aliases'], amendment.alias)]
    case 'add-measure':
      return [add(['measures'], amendment.measure)]
    case 'set-owner':
      return [set(inMeasure(amendment.measure, 'owner'), amendment.owner)]
    case 'set-status':
      return [set(inMeasure(amendment.measure, 'status'), amendment.status)]
    case 'add-money':
      return [add(inMeasure(amendment.measure, 'money'), amendment.money)]
    case 'add-promise':
      return [add(inMeasure(amendment.measure, 'promises'), amendment.promise)]
    case 'set-due':
      return [set(inMeasure(amendment.measure, 'promises', { id: amendment.promise }, 'due'), amendment.due)]
    case 'add-evidence':
      return [add(inMeasure(amendment.measure, 'promises', { id: amendment.promise }, 'evidence'), amendment.evidence)]
    case 'add-figure': {
      const { of } = amendment
      const entry: readonly Step[] =
        'measure' in of ? ['measures', { id: of.measure }] : ['proposals', { id: of.proposal }]
      return [add([...entry, 'figures'], amendment.figure)]
    }
    case 'add-citation':
      return amendment.cite.map((cite) => add(placeOfCited(amendment.to), cite))
    case 'add-proposal':
      return [add(['proposals'], amendment.proposal)]
    case 'add-conflict':
      return [add(['conflicts'], amendment.conflict)]
    case 'resolve-conflict': {
      const entry: readonly Step[] = ['conflicts', { id: amendment.conflict }]
      return [set([...entry, 'status'], 'resolved'), set([...entry, 'resolution'], amendment.resolution)]
    }
  }
}
