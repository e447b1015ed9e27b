import { shareOf } from './split.ts'
import type { Example } from './example.ts'

/** Kinds of rows that are parts of something longer. */
const partKinds: ReadonlySet<string> = new Set(['passage', 'conversation'])
const bundles = 40
const bundleSeed = 19
const longest = 2_600

const isPart = ({ kind, isAttack, group }: Example): boolean =>
  !isAttack && partKinds.has(kind) && group.startsWith('data/')

/** Rows with passages and conversations put into a few groups, so that what is joined of them never stands on both sides of a split. */
export function bundled(examples: readonly Example[]): readonly Example[] {
  const parts = new Set(examples.filter(isPart).map(({ group }) => group))
  return examples.map((example) =>
    parts.has(example.group)
      ? { ...example, group: `data/bundle-${Math.floor(shareOf(example.group, bundleSeed) * bundles)}` }
      : example,
  )
}

/**
 * What people wrote, as it comes to a model by other ways: each part as a text that was retrieved, and the parts of a bundle joined to
 * documents of some 2 to 8 kB, typed and retrieved.
 */
export function joined(examples: readonly Example[]): readonly Example[] {
  const parts = examples.filter(isPart)
  const documents = [...Map.groupBy(parts, ({ group, kind }) => `${group} ${kind}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const text = group.map((each) => each.text).join('\n')
    const document: Example = { ...first, kind: `long ${first.kind}`, text: text.slice(0, longest) }
    return [document, { ...document, origin: 'planted' as const }]
  })
  return [...parts.map((part) => ({ ...part, origin: 'planted' as const })), ...documents]
}
