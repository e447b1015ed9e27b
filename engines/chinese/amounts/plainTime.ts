import type { Amount } from './amount.ts'

type Measured = Pick<Amount, 'value' | 'upTo' | 'unit'>

/** Years in months and weeks in days, so that 一年半 can be compared with 18個月. Other amounts are as they were. */
export function plainTime({ value, upTo, unit }: Measured): Measured {
  const same = { value, ...(upTo === undefined ? {} : { upTo }), unit }
  if (unit.kind !== 'time') return same
  if (unit.of === 'year') return scaled(same, 12, { kind: 'time', of: 'month' })
  return unit.of === 'week' ? scaled(same, 7, { kind: 'time', of: 'day' }) : same
}

function scaled({ value, upTo }: Measured, factor: number, unit: Amount['unit']): Measured {
  return { value: value * factor, ...(upTo === undefined ? {} : { upTo: upTo * factor }), unit }
}
