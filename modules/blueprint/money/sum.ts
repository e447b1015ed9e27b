import type { Approximation } from '#modules/packs'

export interface Sum {
  /** Whole units of the pack's currency, at most two decimals. */
  readonly amount: number
  readonly approximation: Approximation
  /** How many sums were added. */
  readonly count: number
}

/**
 * How exact a sum of two is. Exact sums add to an exact one; more than something stays more than the total of them; less stays
 * less; where both ways meet, or a part is only about right, the total is about right.
 */
export function blend(a: Approximation, b: Approximation): Approximation {
  if (a === b || b === 'exact') return a
  return a === 'exact' ? b : 'about'
}

/** Adds in hundredths as whole numbers, so that no cent is lost whatever the order. */
export function sumOf(parts: readonly { readonly amount: number; readonly approximation: Approximation }[]): Sum {
  const hundredths = parts.reduce((total, { amount }) => total + BigInt(Math.round(amount * 100)), 0n)
  const approximation = parts.reduce<Approximation>((so, part) => blend(so, part.approximation), 'exact')
  return { amount: Number(hundredths) / 100, approximation, count: parts.length }
}
