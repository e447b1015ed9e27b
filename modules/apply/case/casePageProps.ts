import type { Unit } from '#modules/accounts'
import type { CaseView } from '#modules/casework'
import type { Process } from '#modules/packs'
import type { Directory } from '#modules/schemes/parts'
import type { FeilunError } from '#platform/errors'
import type { View } from '../view.ts'
import type { Said } from './said.ts'

/** What the page of a case and its parts are drawn with. */
export interface CasePageProps {
  view: View
  case: CaseView
  process: Process
  directory: Directory
  unit: Unit
  now: Date
  once: string
  /** What was just done, to be said once. */
  said: Said | undefined
  /** What is wrong with a reply. */
  wrong: ReadonlyMap<string, string>
  typed: string | undefined
  refused: FeilunError | undefined
}
