/** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): how little it matters to be first rather than second. */
const damping = 60

/** One ranking of several, each best first: an item counts 1/(60 + rank) in each. Among equals the one of the earlier ranking goes first. */
export function fuseByRank<Item>(rankings: readonly (readonly Item[])[]): readonly Item[] {
  const shares = new Map<Item, number>()
  for (const ranking of rankings) {
    for (const [place, item] of ranking.entries()) {
      shares.set(item, (shares.get(item) ?? 0) + 1 / (damping + place + 1))
    }
  }
  return [...shares].sort(([, a], [, b]) => b - a).map(([item]) => item)
}
