import type { Scheme } from '#modules/packs'

/** What a list of schemes is narrowed down to; what is left out narrows nothing. */
export interface SchemeFilter {
  readonly party?: string | undefined
  /** An office's id, or `not-stated`. */
  readonly owner?: string | undefined
  readonly status?: string | undefined
}

export const ownerOf = ({ owner }: Scheme): string => ('office' in owner ? owner.office : 'not-stated')

/** The schemes that pass, in the pack's order. `couldBeFor` says whether a scheme is not ruled out for a kind of party. */
export function filterSchemes(
  schemes: readonly Scheme[],
  { party, owner, status }: SchemeFilter,
  couldBeFor: (scheme: string, party: string) => boolean,
): readonly Scheme[] {
  return schemes.filter(
    (scheme) =>
      (party === undefined || couldBeFor(scheme.id, party)) &&
      (owner === undefined || ownerOf(scheme) === owner) &&
      (status === undefined || scheme.status === status),
  )
}
