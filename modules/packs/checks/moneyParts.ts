import type { Money } from '../content/measure.ts'
import type { Finding } from '../read/finding.ts'
import type { Place } from '../read/problem.ts'
import type { Check, Checked } from './check.ts'

interface Sum {
  readonly money: Money
  readonly place: Place
}

const sumsOf = ({ entries }: Checked): readonly Sum[] =>
  entries.measures.flatMap(({ value, place }) =>
    value.money.map((money, i) => ({ money, place: { file: place.file, path: [...place.path, 'money', i] } })),
  )

const within = (place: Place, key: string): Place => ({ file: place.file, path: [...place.path, key] })

/** Rounds of sums that are part of each other, each once, from the first of the pack that lies on it. Every sum is walked over once. */
function cyclesOf(sums: readonly Sum[], byId: ReadonlyMap<string, Sum>): readonly (readonly Sum[])[] {
  const done = new Set<Sum>()
  return sums.flatMap((start) => {
    const way = new Set<Sum>()
    let at: Sum | undefined = start
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at)
      at = byId.get(at.money['part-of'] ?? '')
    }
    const steps = [...way]
    for (const step of steps) done.add(step)
    return at !== undefined && way.has(at) ? [steps.slice(steps.indexOf(at))] : []
  })
}

const inWords = (cycle: readonly Sum[]): string =>
  [...cycle, ...cycle.slice(0, 1)].map(({ money }) => `\`${money.id}\``).join(' is part of ')

/** “Over ten” may be any number above it, so that only a whole that is bounded above can be too small. */
const isTooLarge = (part: Money, whole: Money): boolean => part.amount > whole.amount && whole.approximation !== 'over'

const cents = (amount: number): number => Math.round(amount * 100)

/** Exact parts that together come to more than their exact whole. */
function tooMuchTogether(whole: Sum, parts: readonly Sum[]): readonly Finding[] {
  const exact = parts.filter(({ money }) => money.approximation === 'exact')
  const total = exact.reduce((sum, { money }) => sum + cents(money.amount), 0)
  if (whole.money.approximation !== 'exact' || exact.length < 2 || total <= cents(whole.money.amount)) return []
  const names = exact.map(({ money }) => `\`${money.id}\``).join(', ')
  const message = `Its parts ${names} come to ${total / 100}, more than its ${whole.money.amount}.`
  return [{ place: within(whole.place, 'amount'), code: 'money-part-too-large', message }]
}

function tooLargeFor(whole: Sum, parts: readonly Sum[]): readonly Finding[] {
  const alone = parts
    .filter(({ money }) => isTooLarge(money, whole.money))
    .map(({ money, place }): Finding => ({
      place: within(place, 'amount'),
      code: 'money-part-too-large',
      message: `${money.amount} is more than the ${whole.money.amount} of \`${whole.money.id}\`, of which it is part.`,
    }))
  return [...alone, ...tooMuchTogether(whole, parts)]
}

/** Sums that are part of themselves, and parts that do not fit into their whole. */
export const moneyParts: Check = (pack) => {
  const sums = sumsOf(pack)
  const byId = new Map(sums.map((sum) => [sum.money.id, sum]))
  const cycles = cyclesOf(sums, byId)
  const inCycle = new Set(cycles.flat())
  const parts = Map.groupBy(
    sums.filter((sum) => !inCycle.has(sum)),
    ({ money }) => byId.get(money['part-of'] ?? ''),
  )
  const round = cycles.flatMap((cycle): readonly Finding[] =>
    cycle
      .slice(0, 1)
      .map(({ place }) => ({ place: within(place, 'part-of'), code: 'money-cycle', message: `${inWords(cycle)}.` })),
  )
  const tooLarge = [...parts].flatMap(([whole, of]) => (whole === undefined ? [] : tooLargeFor(whole, of)))
  return [...round, ...tooLarge]
}
