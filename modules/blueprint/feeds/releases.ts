import type { PackChange } from '#modules/packs'

/** What one load of the pack changed. */
export interface Release {
  readonly at: Date
  /** The pack's own version numbers. */
  readonly version: string
  readonly before: string | undefined
  readonly added: readonly PackChange[]
  readonly changed: readonly PackChange[]
  readonly removed: readonly PackChange[]
}

/** Changes by the load that brought them, the latest load first. */
export function releasesOf(changes: readonly PackChange[]): readonly Release[] {
  const loads = Map.groupBy(changes, ({ at }) => at.getTime())
  return [...loads]
    .sort(([a], [b]) => b - a)
    .flatMap(([, each]) => {
      const [first] = each
      if (first === undefined) return []
      const those = (change: PackChange['change']) => each.filter((one) => one.change === change).toReversed()
      return {
        at: first.at,
        version: first.toVersion,
        before: first.fromVersion,
        added: those('added'),
        changed: those('changed'),
        removed: those('removed'),
      }
    })
}
