import { accountOf } from '#modules/casework'
import type { Process } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { WorkNeeds } from '../needs.ts'

/** What is free for awards of a process, in minor units: the least of its call, its scheme and its measure; undefined where none has a limit. */
export async function freeFor(ledger: WorkNeeds['ledger'], process: Process): Promise<number | undefined> {
  const parts = accountOf(process).split('/')
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  let least: number | undefined
  for (const path of paths) {
    const free = await freeAt(ledger, path)
    if (free !== undefined && (least === undefined || free < least)) least = free
  }
  return least
}

async function freeAt(ledger: WorkNeeds['ledger'], path: string): Promise<number | undefined> {
  try {
    const { limit, held, settled } = await ledger.account(path)
    return limit === undefined ? undefined : limit - held - settled
  } catch (error) {
    // An account is opened with its first award or its first limit: until then nothing bounds it.
    if (error instanceof FeilunError && error.code === 'account-unknown') return undefined
    throw error
  }
}
