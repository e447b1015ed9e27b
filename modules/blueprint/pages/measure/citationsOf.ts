import type { Citation, Conflict, Proposal } from '#modules/packs'
import type { MeasureAt } from '../../known/blueprintAt.ts'

const keyOf = ({ source, start, end }: Citation): string => `${source} ${start}-${end}`

/** The spans that a measure's page rests on, each once, in the order in which the page comes to them. */
export function citationsOf(
  { measure, promises }: MeasureAt,
  { conflicts, proposals }: { readonly conflicts: readonly Conflict[]; readonly proposals: readonly Proposal[] },
): readonly Citation[] {
  const { cite, status, owner, money, figures } = measure
  const all = [
    ...cite,
    ...status.cite,
    ...('office' in owner ? owner.cite : []),
    ...money.flatMap((each) => each.cite),
    ...promises.flatMap(({ promise, evidence }) => [
      ...promise.cite,
      ...(promise.due?.cite ?? []),
      ...evidence.flatMap((each) => each.cite),
    ]),
    ...figures.flatMap((each) => each.cite),
    ...conflicts.flatMap(({ claims }) => claims.flatMap((claim) => claim.cite)),
    ...proposals.flatMap((each) => each.cite),
  ]
  const once = new Map<string, Citation>()
  // Of two citations of one span, the one that says for which figure it is cited tells more.
  for (const each of all) {
    const known = once.get(keyOf(each))
    if (known === undefined || (known.figure === undefined && each.figure !== undefined)) once.set(keyOf(each), each)
  }
  return [...once.values()]
}

/** The number of each citation among the page's quotes, counted from 1. */
export function numbering(citations: readonly Citation[]): (cite: Citation) => number | undefined {
  const numbers = new Map(citations.map((each, index) => [keyOf(each), index + 1]))
  return (cite) => numbers.get(keyOf(cite))
}
