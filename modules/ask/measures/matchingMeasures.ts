import { foldPlain } from '#engines/chinese'
import type { FoundEntry } from '../find/lookUp.ts'
import { fields, saidIn } from '../me/concepts.ts'
import type { PackEntry } from '../pack/entry.ts'
import type { ReadyPack } from '../pack/readyPack.ts'

/** An entry whose words cover this share of a question's information is about what it asks… */
const leastCoverage = 0.3
/** …and so is one that covers nearly as much as the best does. */
const ofBest = 0.75

const isListed = ({ kind }: PackEntry): boolean => kind === 'measure' || kind === 'scheme'

/**
 * Every measure and scheme that a question names: those that speak of each field and party in it; where it names none, those whose own
 * words cover it. Best first, as search has them, then in the pack's order.
 */
export function matchingMeasures(
  question: string,
  found: readonly FoundEntry[],
  { entries }: ReadyPack,
): readonly PackEntry[] {
  const asked = saidIn(foldPlain(question), fields)
  const best = Math.max(0, ...found.map(({ finding }) => finding.coverage))
  const byWords = found
    .filter(({ entry, finding }) => isListed(entry) && finding.coverage >= Math.max(leastCoverage, ofBest * best))
    .map(({ entry }) => entry)
  if (asked.size === 0) return byWords
  const speaks = ({ words }: PackEntry): boolean => {
    const said = saidIn(foldPlain(`${words['zh-Hant']} ${words.en}`), fields)
    return [...asked].every((field) => said.has(field))
  }
  const all = [...entries.values()].filter((entry) => isListed(entry) && speaks(entry))
  const ranks = new Map(found.map(({ entry }, rank) => [entry, rank]))
  return all.toSorted((a, b) => (ranks.get(a) ?? found.length) - (ranks.get(b) ?? found.length))
}
