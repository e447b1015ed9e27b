import { dayNumber, plainDate, type Columns, type Fact, type RulePack } from '#engines/rules'
import { below, seeded, type Random } from './random.ts'

/** How many of a hundred answers are left out. */
const UNANSWERED = 10

/** A population as columns: options and yes or no at random, numbers and dates over the range of their fact. */
export function generatePopulation(pack: RulePack, rows: number, seed: number): Columns {
  const random = seeded(seed)
  const facts = pack.facts.filter((fact) => fact.derive === undefined)
  return { rows, facts: Object.fromEntries(facts.map((fact) => [fact.id, column(fact, rows, random)])) }
}

function column(fact: Fact, rows: number, random: Random): Float64Array {
  const values = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1)
    values[row] = below(random, 100) < UNANSWERED ? Number.NaN : value(fact, random)
  return values
}

function value(fact: Fact, random: Random): number {
  switch (fact.type) {
    case 'boolean':
      return below(random, 2)
    case 'enum':
      return below(random, fact.options?.length ?? 1)
    case 'set':
      return someOptions(fact.options ?? [], random)
    case 'text':
      return -1
    default: {
      const [low, high] = (fact.range ?? [0, 100]).map((bound) => encoded(fact, bound))
      return (low ?? 0) + below(random, (high ?? 100) - (low ?? 0) + 1)
    }
  }
}

/** Options at random, of which an exclusive one stands alone. */
function someOptions(options: NonNullable<Fact['options']>, random: Random): number {
  const chosen = below(random, 2 ** Math.min(30, Math.max(1, options.length)))
  const alone = options.findIndex((option, place) => option.exclusive === true && (chosen & (1 << place)) !== 0)
  return alone === -1 ? chosen : 1 << alone
}

function encoded(fact: Fact, bound: string | number | boolean): number {
  if (fact.type === 'date') {
    const date = plainDate(bound)
    return date === undefined ? 0 : dayNumber(date)
  }
  return fact.type === 'money' ? Math.round(Number(bound) * 100) : Number(bound)
}
