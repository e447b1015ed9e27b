import { compile, type PlainDate } from '#engines/rules'
import { entryChanges, type EntryChange } from './diff/entryChanges.ts'
import type { Comparable } from './diff/listsOf.ts'
import { outcomeMoves, type OutcomeMoves } from './diff/outcomeMoves.ts'
import { openFolder } from './folder/openFolder.ts'
import { packInvalid } from './packInvalid.ts'
import { readFiles } from './read/readFiles.ts'

export interface PackDifference {
  /** Entries that were added, removed or changed, with the fields that changed. */
  readonly entries: readonly EntryChange[]
  /** Whose outcome changes, among the parties that were tried. */
  readonly outcomes: OutcomeMoves
}

export interface DiffOptions {
  /** The day for which outcomes are compared; left out, each party is decided on the day of its worked example or threshold. */
  readonly asOf?: PlainDate
}

async function comparable(folder: string): Promise<Comparable> {
  const { body, rules, problems } = readFiles(await openFolder(folder), 'required-if-any')
  if (rules === undefined) throw packInvalid(folder, problems)
  return body ?? { rules }
}

/**
 * What leads from pack `a` to pack `b`, both folders.
 * @throws FeilunError `pack-not-found`, or `pack-invalid` for the first of the two that has problems
 */
export async function diffPacks(a: string, b: string, { asOf }: DiffOptions = {}): Promise<PackDifference> {
  const before = await comparable(a)
  const after = await comparable(b)
  return {
    entries: entryChanges(before, after),
    outcomes: outcomeMoves(compile(before.rules), compile(after.rules), asOf),
  }
}
