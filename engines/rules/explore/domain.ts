import { decimalsOf } from '../resolve/resolveFact.ts'
import type { Domain } from '../resolve/typed.ts'
import type { Asked } from '../plan/program.ts'

/** The ordered values of a fact as whole steps of a grid: value = step number / scale. */
export interface Grid {
  readonly low: number
  readonly high: number
  readonly scale: number
}

/** The grid on which a fact is explored: finer than its own where the pack compares it with finer numbers. */
export function gridOf(asked: Asked, domain: Domain): Grid {
  const constants = [...asked.simple, ...asked.complex].flatMap((node) => node.leaf?.constants ?? [])
  const decimals = asked.fact?.type === 'decimal' ? Math.max(0, ...constants.map(decimalsOf)) : 0
  const scale = Math.max(Math.round(1 / domain.step), 10 ** decimals)
  return { low: Math.ceil(domain.low * scale), high: Math.floor(domain.high * scale), scale }
}

export function isOrdered(asked: Asked): boolean {
  const type = asked.fact?.type
  return type === undefined || type === 'integer' || type === 'decimal' || type === 'money' || type === 'date'
}
