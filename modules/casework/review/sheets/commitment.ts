import { timingSafeEqual } from 'node:crypto'
import { saltedHash } from '#platform/audit'
import type { Sheet } from './sheet.ts'

/** Bytes of a salt: nobody tries out what a sheet says. */
export const saltBytes = 32

/**
 * What stands in the log when a sheet is locked: SHA-256 of the salt, a line feed and the sheet's canonical JSON, in hex. It says nothing of
 * the sheet, and no other sheet can be shown for it later.
 */
export const commitmentOf = (salt: Uint8Array, { case: of, stage, round, reviewer, scores, remark }: Sheet): string =>
  saltedHash(salt, {
    case: of,
    stage,
    round,
    reviewer,
    scores: scores.map(({ criterion, score, reason }) => ({ criterion, score, reason })),
    remark,
  })

/** Whether a sheet that is shown is the one that was locked. Anyone who has the log, the sheet and its salt can find out. */
export function isCommittedTo(commitment: string, salt: Uint8Array, sheet: Sheet): boolean {
  const [said, found] = [Buffer.from(commitment, 'hex'), Buffer.from(commitmentOf(salt, sheet), 'hex')]
  return said.length === found.length && timingSafeEqual(said, found)
}
