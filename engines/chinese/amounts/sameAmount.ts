import type { Amount, Approximation, Unit } from './amount.ts'
import { kindOfThing } from './kindsOfThings.ts'
import { plainTime } from './plainTime.ts'

/**
 * Whether two amounts can state the same: the same kind of unit, and values that agree. Exact values agree if they are equal; an
 * approximate one agrees with what rounds to it at its own last figure that is not 0 (約2億 and 2.2億, but not 約2.2億 and 2.3億); 逾
 * and 不少於 agree with what is above, and 近 and 不多於 with what is below, within that same rounding.
 */
export function sameAmount(first: Amount, second: Amount): boolean {
  const [one, other] = [
    { ...first, ...plainTime(first) },
    { ...second, ...plainTime(second) },
  ]
  if (!sameUnit(one.unit, other.unit)) return false
  if ((one.upTo === undefined) !== (other.upTo === undefined)) return false
  return agree(one.value, one.approximation, other.value, other.approximation) && agreeUpTo(one, other)
}

function agreeUpTo(one: Amount, other: Amount): boolean {
  if (one.upTo === undefined || other.upTo === undefined) return true
  return agree(one.upTo, one.approximation, other.upTo, other.approximation)
}

function sameUnit(one: Unit, other: Unit): boolean {
  if (one.kind === 'money') return other.kind === 'money' && one.currency === other.currency
  if (one.kind === 'measure') return other.kind === 'measure' && one.symbol === other.symbol
  if (one.kind === 'time') return other.kind === 'time' && one.of === other.of
  if (one.kind === 'count' && other.kind === 'count') {
    const [kind, otherKind] = [kindOfThing(one.of), kindOfThing(other.of)]
    return kind === undefined || otherKind === undefined || kind === otherKind
  }
  return one.kind === other.kind
}

function agree(value: number, approximation: Approximation, other: number, otherApproximation: Approximation): boolean {
  if (nearlyEqual(value, other)) return true
  if (approximation === 'exact' && otherApproximation === 'exact') return false
  return allows(approximation, value, other) && allows(otherApproximation, other, value)
}

function nearlyEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}

/** Whether a value stated with an approximation leaves room for another; an exact one leaves that to the other. */
function allows(approximation: Approximation, stated: number, other: number): boolean {
  const room = stepOf(stated)
  switch (approximation) {
    case 'exact':
      return true
    case 'about':
      return Math.abs(other - stated) <= room / 2
    case 'nearly':
      return other <= stated && stated - other < room
    case 'over':
      return other >= stated && other - stated < room
    case 'at-least':
      return other >= stated
    case 'at-most':
      return other <= stated
  }
}

/** One in the last place that is not 0: 2億 steps by 1億, 2.2億 by 0.1億. */
function stepOf(value: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(Number(value.toPrecision(12)))
    .toExponential()
    .split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return 10 ** (Number(exponent) - decimals)
}
