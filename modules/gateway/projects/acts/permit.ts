import { may, partyId, settingsOf, type Action } from '#modules/identity'
import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { By } from '../model/projects.ts'

/** Whose project it is. */
export interface Whose {
  readonly party: string
  readonly scheme: string | undefined
}

/**
 * Whether somebody may do something to a project. One that was opened under no scheme is for those whose office has no bounds: no grant names the empty scheme.
 * A part of the program has asked before.
 */
export const mayDo = (by: By, action: Action, { party, scheme }: Whose): boolean =>
  'job' in by || may(by, action, { party: partyId(party), scheme: scheme ?? '' })

/** @throws FeilunError `not-permitted` */
export function requireMay(by: By, action: Action, whose: Whose): void {
  if (!mayDo(by, action, whose)) throw new FeilunError('not-permitted')
}

/** One transaction in which somebody sees and changes only what is theirs to. */
export const as = <Result>(
  database: Database,
  by: By,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> => ('job' in by ? database.transaction(work) : database.within(settingsOf(by), work))
