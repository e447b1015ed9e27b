import type { Amount } from './amount.ts'
import { plainTime } from './plainTime.ts'

/**
 * A token for finding an amount again, the same however it is written: 5,000萬元, 五千萬元 and HK$50 million are
 * `amount:money:HKD:50000000`. The approximation is not in it, nor the measure word, so that 16間 meets 16個 and "16 laboratories";
 * years are written in months and weeks in days, so that 一年半 meets 18個月.
 */
export function amountKey(amount: Amount): string {
  const { unit, value, upTo } = plainTime(amount)
  return `amount:${unitKey(unit)}:${figure(value)}${upTo === undefined ? '' : `..${figure(upTo)}`}`
}

function unitKey(unit: Amount['unit']): string {
  switch (unit.kind) {
    case 'money':
      return `money:${unit.currency}`
    case 'measure':
      return `measure:${unit.symbol}`
    case 'time':
      return `time:${unit.of}`
    case 'count':
    case 'percent':
    case 'times':
      return unit.kind
  }
}

function figure(value: number): string {
  return String(Number(value.toPrecision(12)))
}
