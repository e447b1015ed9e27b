import type { Content } from '#modules/packs'
import { isOpinion, type Candidate } from '../candidates/candidate.ts'
import { entryOf, type Entry } from '../compare/place.ts'
import type { Standing } from '../compare/standing.ts'

/** What a candidate is to become. */
export const becomings = [
  'citation',
  'money',
  'figure',
  'promise',
  'due',
  'evidence',
  'owner',
  'status',
  'conflict',
  'entry',
] as const
export type Becoming = (typeof becomings)[number]

/** Of what: an entry of the pack, or a new one. */
export type Target = Entry | { readonly kind: 'new-measure' } | { readonly kind: 'new-proposal' }

export interface Choice {
  readonly as: Becoming
  readonly of: Target
}

/** A target as forms and addresses write it: `measure:ID`, `new:proposal`. */
export const writeTarget = (target: Target): string =>
  'entry' in target ? `${target.kind}:${target.entry.id}` : target.kind.replace('-', ':')

export const entryOfTarget = (target: Target): Entry | undefined => ('entry' in target ? target : undefined)

/** @returns undefined for what the pack does not have */
export function readTarget(content: Content, written: string): Target | undefined {
  const [kind, id] = written.split(':')
  if (kind === 'new')
    return id === 'measure' ? { kind: 'new-measure' } : id === 'proposal' ? { kind: 'new-proposal' } : undefined
  return id !== undefined && (kind === 'measure' || kind === 'proposal') ? entryOf(content, kind, id) : undefined
}

/** The entry of the pack that a candidate is thought to be about. An opinion about a measure is none of what the measure is. */
export function entryFor(content: Content, { subject: { known, kind } }: Candidate): Entry | undefined {
  return known && entryOf(content, kind, known.id)
}

/** What is thought to be best for a candidate before anyone has looked. */
export function likelyTarget(content: Content, candidate: Candidate): Target {
  const entry = entryFor(content, candidate)
  if (isOpinion(candidate)) return entry?.kind === 'proposal' ? entry : { kind: 'new-proposal' }
  return entry ?? (candidate.subject.kind === 'proposal' ? { kind: 'new-proposal' } : { kind: 'new-measure' })
}

/** Whether a candidate may become anything of a target: opinion never becomes part of a measure. */
export const mayBeOf = (candidate: Candidate, target: Target): boolean =>
  !isOpinion(candidate) || target.kind === 'proposal' || target.kind === 'new-proposal'

const ofMeasure = {
  amount: (money: boolean): readonly Becoming[] => (money ? ['money', 'figure'] : ['figure']),
  date: ['promise', 'due', 'evidence'],
  owner: ['owner'],
  status: ['status', 'evidence'],
} as const

/** What a candidate can become of a target, the likeliest first. */
export function becomingsFor(
  content: Content,
  candidate: Candidate,
  target: Target,
  standing: Standing,
): readonly Becoming[] {
  const isAmount = candidate.kind === 'amount'
  if (target.kind === 'proposal' || target.kind === 'new-proposal') {
    const made: readonly Becoming[] = isAmount ? ['figure', 'entry'] : ['entry']
    return target.kind === 'new-proposal' ? made : [...(isAmount ? (['figure'] as const) : []), 'citation']
  }
  const isMoney =
    isAmount && candidate.fact.unit.kind === 'money' && candidate.fact.unit.currency === content.pack.currency
  const isOutlay = isMoney && candidate.fact.money !== 'other' && candidate.fact.money !== 'per-recipient'
  const own = candidate.kind === 'amount' ? ofMeasure.amount(isMoney) : ofMeasure[candidate.kind]
  const ordered = isMoney && !isOutlay ? own.toReversed() : own
  if (target.kind === 'new-measure') return [...ordered.filter((as) => as !== 'due' && as !== 'evidence'), 'entry']
  const promises = target.entry.promises.length > 0
  const possible = ordered.filter((as) => promises || (as !== 'due' && as !== 'evidence'))
  if (standing.kind === 'same' || standing.kind === 'cited') return ['citation', ...possible]
  return standing.kind === 'differs' ? ['conflict', ...possible, 'citation'] : [...possible, 'citation']
}
