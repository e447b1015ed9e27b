import type { Step } from '../amend/edit.ts'
import { content } from '../content/content.ts'
import { figure, measure, money, promise } from '../content/measure.ts'
import { conflict, office, proposal } from '../content/programme.ts'

const orders: Readonly<Record<string, readonly string[]>> = {
  measures: Object.keys(measure.shape),
  offices: Object.keys(office.shape),
  proposals: Object.keys(proposal.shape),
  conflicts: Object.keys(conflict.shape),
  money: Object.keys(money.shape),
  promises: Object.keys(promise.shape),
  figures: Object.keys(figure.shape),
}

/** The keys of the mapping at a path, in the order in which the reference lists them; nothing for one whose order is no matter. */
export function keyOrder(at: readonly Step[]): readonly string[] {
  if (at.length === 0) return Object.keys(content.shape)
  const list = typeof at.at(-1) === 'object' ? at.at(-2) : undefined
  return typeof list === 'string' && Object.hasOwn(orders, list) ? (orders[list] ?? []) : []
}
