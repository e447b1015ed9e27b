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

/** The ids from a sum up through what it is part of, ending at the first that comes again, if one does. */
const upwards = (from: Money, sums: ReadonlyMap<string, Sum>): readonly string[] => {
  const way = [from.id]
  for (let at = from['part-of']; at !== undefined; at = sums.get(at)?.money['part-of']) {
    const again = way.includes(at)
    way.push(at)
    if (again) break
  }
  return way
}

export const moneyParts: Check = (pack) => {
  const sums = sumsOf(pack)
  const byId = new Map(sums.map((sum) => [sum.money.id, sum]))
  const findings: Finding[] = []
  const inCycle = new Set<string>()
  const partsOf = new Map<string, Sum[]>()
  for (const sum of sums) {
    const { money, place } = sum
    const way = upwards(money, byId)
    if (way.length > 1 && way.at(-1) === money.id) {
      if (!inCycle.has(money.id)) {
        findings.push({
          place: within(place, 'part-of'),
          code: 'money-cycle',
          message: `${way.map((id) => `\`${id}\``).join(' is part of ')}.`,
        })
      }
      for (const id of way) inCycle.add(id)
      continue
    }
    const whole = byId.get(money['part-of'] ?? '')?.money
    if (whole === undefined) continue
    partsOf.set(whole.id, [...(partsOf.get(whole.id) ?? []), sum])
    // “Over ten” may be any number above it, so that only a whole that is bounded above can be too small.
    if (money.amount > whole.amount && whole.approximation !== 'over') {
      const message = `${money.amount} is more than the ${whole.amount} of \`${whole.id}\`, of which it is part.`
      findings.push({ place: within(place, 'amount'), code: 'money-part-too-large', message })
    }
  }
  for (const [id, parts] of partsOf) {
    const whole = byId.get(id)
    const exact = parts.filter(({ money }) => money.approximation === 'exact')
    const cents = exact.reduce((total, { money }) => total + Math.round(money.amount * 100), 0)
    if (whole?.money.approximation !== 'exact' || exact.length < 2 || cents <= Math.round(whole.money.amount * 100))
      continue
    const names = exact.map(({ money }) => `\`${money.id}\``).join(', ')
    const message = `Its parts ${names} come to ${cents / 100}, more than its ${whole.money.amount}.`
    findings.push({ place: within(whole.place, 'amount'), code: 'money-part-too-large', message })
  }
  return findings
}
