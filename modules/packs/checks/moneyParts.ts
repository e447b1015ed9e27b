import type { Money } from '../content/measure.ts'
import { finding, type Finding } from '../read/finding.ts'
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

const namesOf = (cycle: readonly Sum[]): string =>
  [...cycle, ...cycle.slice(0, 1)].map(({ money }) => `\`${money.id}\``).join(' → ')

/** “Over ten” may be any number above it, so that only a whole that is bounded above can be too small. */
const isTooLarge = (part: Money, whole: Money): boolean => part.amount > whole.amount && whole.approximation !== 'over'

const cents = (amount: number): number => Math.round(amount * 100)

/** Exact parts that together come to more than their exact whole. */
function tooMuchTogether(whole: Sum, of: readonly Sum[]): readonly Finding[] {
  const exact = of.filter(({ money }) => money.approximation === 'exact')
  const total = exact.reduce((sum, { money }) => sum + cents(money.amount), 0)
  if (whole.money.approximation !== 'exact' || exact.length < 2 || total <= cents(whole.money.amount)) return []
  const parts = exact.map(({ money }) => `\`${money.id}\``).join(', ')
  const values = { parts, total: total / 100, most: whole.money.amount }
  return [finding(within(whole.place, 'amount'), 'money-part-too-large.together', values)]
}

function tooLargeFor(whole: Sum, parts: readonly Sum[]): readonly Finding[] {
  const alone = parts
    .filter(({ money }) => isTooLarge(money, whole.money))
    .map(({ money: { amount }, place }) => {
      const values = { amount, most: whole.money.amount, whole: whole.money.id }
      return finding(within(place, 'amount'), 'money-part-too-large', values)
    })
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
  const round = cycles.flatMap((cycle) =>
    cycle.slice(0, 1).map(({ place }) => finding(within(place, 'part-of'), 'money-cycle', { cycle: namesOf(cycle) })),
  )
  const tooLarge = [...parts].flatMap(([whole, of]) => (whole === undefined ? [] : tooLargeFor(whole, of)))
  return [...round, ...tooLarge]
}
