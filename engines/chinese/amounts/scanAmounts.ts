import type { Folded } from '../fold/fold.ts'
import type { Span } from '../span.ts'
import type { Amount, Unit } from './amount.ts'
import { findCandidates } from './candidates.ts'
import { addressesIn } from './exclusions.ts'
import { readAmountAt } from './readAmountAt.ts'
import { localCurrency } from './units.ts'

/** The currency that a bare 元 is of unless the reader says otherwise. */
export const usualCurrency = 'HKD'

/** The amounts of a folded text that do not overlap what is taken; a bare 元 is of `currency`. */
export function scanAmounts(folded: Folded, taken: readonly Span[], currency: string): readonly Amount[] {
  const { text } = folded
  const amounts: Amount[] = []
  const barred = [...taken, ...addressesIn(text)].sort((one, other) => one.start - other.start)
  let bar = 0
  let free = 0
  for (const number of findCandidates(text)) {
    while ((barred[bar]?.end ?? Infinity) <= number.start) {
      free = Math.max(free, barred[bar]?.end ?? 0)
      bar++
    }
    const limit = barred[bar]?.start ?? text.length
    if (number.start < free || limit < number.end) continue
    const read = readAmountAt(text, number, free, limit)
    if (read === undefined) continue
    const { start, end, unit, ...stated } = read
    amounts.push({ ...folded.spanOf(start, end), ...stated, unit: settled(unit, currency) })
    free = end
  }
  return amounts
}

function settled(unit: Unit, currency: string): Unit {
  return unit.kind === 'money' && unit.currency === localCurrency ? { kind: 'money', currency } : unit
}
