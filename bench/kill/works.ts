import { ledgerWork } from './ledgerWork.ts'
import type { Work } from './work.ts'

/** Add a line here to have something else tried in the same way. */
export const works: Readonly<Record<string, Work>> = { ledger: ledgerWork }

/** @throws Error for a name that no work has */
export function workOf(name: string): Work {
  const work = works[name]
  if (work === undefined) throw new Error(`No work is called ${name}.`)
  return work
}
