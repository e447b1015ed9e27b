import type { Amount, Unit } from '../amount.ts'

/** What an amount states in the short form of the examples: `50000000 HKD about`, `3..5 #個`, `70 %`. */
export function writeAmount(amount: Amount): string {
  const value = figure(amount.value) + (amount.upTo === undefined ? '' : `..${figure(amount.upTo)}`)
  return [value, writeUnit(amount.unit), ...(amount.approximation === 'exact' ? [] : [amount.approximation])].join(' ')
}

function figure(value: number): string {
  return String(Number(value.toPrecision(12)))
}

function writeUnit(unit: Unit): string {
  switch (unit.kind) {
    case 'money':
      return unit.currency
    case 'percent':
      return '%'
    case 'times':
      return 'x'
    case 'measure':
      return unit.symbol
    case 'time':
      return unit.of
    case 'count':
      return `#${unit.of}`
  }
}
