import { sameAmount } from '#engines/chinese'
import { comparable } from './claims.ts'
import type { AmountClaim, Disagreement, MergedThing } from './merged.ts'

const sourcesOf = ({ said }: AmountClaim): ReadonlySet<string> => new Set(said.map(({ source }) => source))
const isOutlay = ({ amount }: AmountClaim): boolean =>
  amount.unit.kind === 'money' &&
  amount.money !== 'other' &&
  amount.money !== 'per-recipient' &&
  amount.money !== 'private-investment'
const isWhole = ({ amount }: AmountClaim): boolean => amount.relation === undefined
const sure = ({ said }: AmountClaim): boolean => said.some(({ amount }) => amount.unit.kind === 'money')

/**
 * Outlays of one thing that differ between documents. Two sums in one and the same document are its own affair (a whole and its parts), and a
 * document that also has the other's sum does not disagree with it.
 */
function amountsDiffer(thing: MergedThing): readonly Disagreement[] {
  const outlays = thing.amounts.filter((claim) => isOutlay(claim) && isWhole(claim) && sure(claim))
  const apart = outlays.filter((claim) =>
    outlays.some((other) => {
      if (other === claim || !comparable(other.amount, claim.amount)) return false
      const [mine, theirs] = [sourcesOf(claim), sourcesOf(other)]
      return [...mine].every((source) => !theirs.has(source)) && [...theirs].every((source) => !mine.has(source))
    }),
  )
  return apart.length < 2 ? [] : [{ kind: 'amounts-differ', thing: thing.id, claims: apart }]
}

/** Whether a document speaks of a thing at all. */
const speaksOf = (thing: MergedThing, source: string): boolean => thing.sources.includes(source)

/** One sum given to one thing in one document and to another in another that speaks of both. */
function sameElsewhere(things: readonly MergedThing[]): readonly Disagreement[] {
  const found: Disagreement[] = []
  for (const [at, one] of things.entries()) {
    for (const other of things.slice(at + 1)) {
      for (const mine of one.amounts.filter(isOutlay)) {
        const theirs = other.amounts.find((claim) => isOutlay(claim) && sameAmount(claim.amount, mine.amount))
        if (theirs === undefined) continue
        const [here, there] = [sourcesOf(mine), sourcesOf(theirs)]
        if ([...here].some((source) => there.has(source))) continue
        const crossed =
          [...here].some((source) => speaksOf(other, source)) || [...there].some((source) => speaksOf(one, source))
        if (crossed) found.push({ kind: 'same-amount-elsewhere', things: [one.id, other.id], claims: [mine, theirs] })
      }
    }
  }
  return found
}

export function disagreementsOf(things: readonly MergedThing[]): readonly Disagreement[] {
  return [...things.flatMap(amountsDiffer), ...sameElsewhere(things)]
}
