import type { AmendmentRecord } from '#modules/packs'
import type { Decision } from './decision.ts'

/** How a candidate stands with its reviewers. */
export type State =
  | { readonly kind: 'open'; readonly last?: Decision }
  /** What it came to is in the pack: laid over its folder, or said by the folder itself. */
  | { readonly kind: 'accepted'; readonly decision: Decision; readonly records: readonly AmendmentRecord[] }
  | { readonly kind: 'rejected'; readonly decision: Decision }

/** Amendments that others come to rest on stay when what first brought them is withdrawn. */
export const isGround = ({ amendment }: AmendmentRecord): boolean =>
  amendment !== undefined &&
  (amendment.kind === 'add-source' || amendment.kind === 'add-office' || amendment.kind === 'add-office-alias')

/** The amendments that a decision came to. */
export function recordsFor(
  decision: Decision,
  records: ReadonlyMap<number, AmendmentRecord>,
): readonly AmendmentRecord[] {
  return (decision.body.amendments ?? []).flatMap((id) => records.get(id) ?? [])
}

/**
 * The state that the last decision leaves a candidate in. What was accepted and withdrawn is open again. An acceptance whose amendments are not
 * on record of this pack was made for another one.
 */
export function stateOf(last: Decision | undefined, records: ReadonlyMap<number, AmendmentRecord>): State {
  if (last === undefined) return { kind: 'open' }
  if (last.decision === 'rejected') return { kind: 'rejected', decision: last }
  if (last.decision !== 'accepted') return { kind: 'open', last }
  const mine = recordsFor(last, records)
  const facts = mine.filter((record) => !isGround(record))
  const isStanding = facts.some(({ state }) => state.kind === 'in-force' || state.kind === 'absorbed')
  return isStanding ? { kind: 'accepted', decision: last, records: mine } : { kind: 'open', last }
}

/** The turn that the next decision on a candidate takes. */
export const turnAfter = (last: Decision | undefined): number => (last?.turn ?? 0) + 1
