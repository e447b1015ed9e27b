import { concepts } from './concepts/index.ts'
import type { LinearModel, Origin } from './model.ts'
import { conceptsOfMark, markCount } from './read/marks.ts'
import { scan } from './read/scan.ts'

const mostReasons = 8

/** Names of the concepts and pairs of concepts that weigh most for an attack; `wording` where only the wording does. */
export function reasonsIn(text: string, model: LinearModel, origin: Origin): readonly string[] {
  const weights = new Map<string, number>()
  scan(text, (block) => {
    for (let at = 0; at < block.markCount; at++) {
      const mark = block.marks[at] ?? 0
      const weight = (model.marks[mark] ?? 0) + (origin === 'planted' ? (model.marks[mark + markCount] ?? 0) : 0)
      const names = conceptsOfMark(mark).map((number) => concepts[number - 1]?.name ?? '')
      if (weight > 0 && names.length > 0) weights.set(names.join(' + '), weight)
    }
  })
  const reasons = [...weights]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostReasons)
    .map(([name]) => name)
  return reasons.length > 0 ? reasons : ['wording']
}
