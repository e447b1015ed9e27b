import type { Citation } from '../model/citation.ts'
import type { PlainDate } from '../model/plainDate.ts'
import type { Node } from '../plan/node.ts'
import { NO } from './truth.ts'

/** A subject asked for outside its validity: it fails, and the reason says since when or until when. */
export function bindOutside(
  kind: 'not-yet' | 'no-longer',
  date: PlainDate,
  cite: readonly Citation[] | undefined,
): Node {
  return {
    form: 'validity',
    source: undefined,
    children: [],
    evaluate: () => NO,
    explain: () => ({ kind, truth: 'false', id: undefined, text: undefined, cite, date }),
  }
}
