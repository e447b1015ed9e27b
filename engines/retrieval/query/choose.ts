import type { WeighedTerm } from './weighed.ts'

/** A term in more than this share of the passages brings too many to be worth reading; but the rarest four are read all the same. */
const rareShare = 0.02
const atLeast = 4
/** Reading so many entries is cheap whatever their share, so in a small collection nearly every term may bring candidates. */
const cheap = 4_000
/** Never more entries than this, however large the collection. */
const dearest = 60_000

/** The terms whose passages become candidates, rarest first: pairs, words and keys; single characters only where there is nothing else. */
export function chooseTerms(terms: readonly WeighedTerm[], among: number): readonly WeighedTerm[] {
  const present = terms.filter(({ passages }) => passages > 0).sort((a, b) => a.passages - b.passages)
  const telling = present.filter(({ kind, weight }) => kind !== 'single' && weight >= 0.1)
  const chosen: WeighedTerm[] = []
  let entries = 0
  for (const term of telling.length > 0 ? telling : present) {
    const isRare = term.passages <= rareShare * among
    const fits = entries + term.passages <= (isRare ? dearest : cheap)
    if (chosen.length >= atLeast && !fits) break
    chosen.push(term)
    entries += term.passages
  }
  return chosen
}
