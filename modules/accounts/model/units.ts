/** What an account counts. Money is its ISO 4217 code in minor units; the others count whole things. */
export type Unit = 'HKD' | 'place' | 'token' | 'gpu-second' | 'usd-micro'

/** How many decimals people write of each unit; what is kept is the number without its point. `usd-micro` is written in dollars. */
export const decimalsOf: Readonly<Record<Unit, number>> = {
  HKD: 2,
  place: 0,
  token: 0,
  'gpu-second': 0,
  'usd-micro': 6,
}

export const isUnit = (text: string): text is Unit => Object.hasOwn(decimalsOf, text)

/** What money is counted in, by ISO 4217; the other units are no money. */
export const currencyOf: Readonly<Partial<Record<Unit, string>>> = { HKD: 'HKD', 'usd-micro': 'USD' }
