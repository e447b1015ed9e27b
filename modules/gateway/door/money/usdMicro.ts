import type { UsdMicro } from '../../model/ids.ts'

const million = 1_000_000n
const largest = BigInt(Number.MAX_SAFE_INTEGER)

/** Tokens times micro-dollars a million tokens, as whole micro-dollars, rounded up: a fraction is never given away. */
export function usdMicro(tokensTimesPrice: bigint): UsdMicro {
  const whole = (tokensTimesPrice + million - 1n) / million
  // The one place where a number becomes money: it was bounded just now.
  return Number(whole > largest ? largest : whole) as UsdMicro
}

export const nothing = usdMicro(0n)
