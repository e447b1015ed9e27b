import type { Outcome, PlainDate, Rung } from '#engines/rules'
import type { Scheme } from '#modules/packs'

interface Placed {
  readonly scheme: Scheme
  readonly outcome: Outcome
}

const reaches = { meets: 0, 'needs-judgement': 1, 'needs-facts': 2 } as const

/** How near a rung is: what the party can do before what it must wait for, then how far it leads, then its effort. */
function distance(rung: Rung | undefined): readonly (number | string)[] {
  if (rung === undefined) return [0, 0, 0, '']
  return rung.kind === 'change'
    ? [0, reaches[rung.reaches], rung.effort, rung.notBefore ?? '']
    : [1, reaches[rung.reaches], 0, rung.until]
}

/** A deadline still ahead sorts by its date; without one, and after one has passed, a scheme comes later. */
function deadline({ deadline: given }: Scheme, asOf: PlainDate): string {
  if ('date' in given) return given.date >= asOf ? given.date : '9999-12-31'
  return 'words' in given ? '9000-01-01' : '9999-01-01'
}

const rank = ({ scheme, outcome }: Placed, asOf: PlainDate): readonly (number | string)[] => [
  ...distance(outcome.kind === 'fails' ? outcome.nextRung : undefined),
  deadline(scheme, asOf),
  'amount' in scheme.money ? 0 : 1,
  'not-published' in scheme.how ? 1 : 0,
]

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined || left === right) continue
    return left < right ? -1 : 1
  }
  return 0
}

/**
 * Lines of one group, most useful first: the easiest rung, then the nearest deadline, then those that state an amount, then
 * those that say how; the rest keep the pack's order. The page tells its readers so (`group.order.text`).
 */
export function inOrder<L extends Placed>(lines: readonly L[], asOf: PlainDate): readonly L[] {
  return [...lines].sort((a, b) => compare(rank(a, asOf), rank(b, asOf)))
}
