import type { FactValue } from '../model/facts.ts'
import { dateOfDay } from '../model/plainDate.ts'
import type { FactType } from '../model/pack.ts'
import { NO_VALUE } from '../plan/state.ts'

/** The number of evaluation as people write it; `undefined` for what is unknown or has no value. */
export function decode(value: number, type: FactType, strings: readonly string[]): FactValue | undefined {
  if (Number.isNaN(value) || value === NO_VALUE) return undefined
  switch (type) {
    case 'boolean':
      return value === 1
    case 'money':
      return value / 100
    case 'date':
      return value >= -719162 && value <= 2932896 ? dateOfDay(value) : undefined
    case 'enum':
    case 'text':
      return strings[value]
    default:
      return value
  }
}
