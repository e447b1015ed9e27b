import type { PackChange } from '#modules/packs'

/** What one load of the pack, or one review, changed. */
export interface Release {
  /** Names it among those of one moment. */
  readonly recordId: number
  readonly at: Date
  /** Who reviewed what it brought; undefined for a load. */
  readonly reviewer: string | undefined
  /** The pack's own version numbers. */
  readonly version: string
  readonly before: string | undefined
  readonly added: readonly PackChange[]
  readonly changed: readonly PackChange[]
  readonly removed: readonly PackChange[]
}

/** Changes by the load or the review that brought them, the latest first. */
export function releasesOf(changes: readonly PackChange[]): readonly Release[] {
  const loads = Map.groupBy(changes, ({ at, reviewer }) => JSON.stringify([at.getTime(), reviewer]))
  const earliest = (each: readonly PackChange[]) => Math.min(...each.map(({ recordId }) => recordId))
  return [...loads.values()]
    .sort((a, b) => (b[0]?.at.getTime() ?? 0) - (a[0]?.at.getTime() ?? 0) || earliest(b) - earliest(a))
    .flatMap((each) => {
      const [first] = each
      if (first === undefined) return []
      const those = (change: PackChange['change']) => each.filter((one) => one.change === change).toReversed()
      return {
        recordId: earliest(each),
        at: first.at,
        reviewer: first.reviewer,
        version: first.toVersion,
        before: first.fromVersion,
        added: those('added'),
        changed: those('changed'),
        removed: those('removed'),
      }
    })
}
