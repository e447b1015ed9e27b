import type { Criterion } from '../model/expression.ts'
import type { Reason } from '../model/reason.ts'
import type { Text } from '../model/text.ts'
import type { Node } from '../plan/node.ts'
import { OPEN } from './truth.ts'

/** Never holds or fails: no source states the criterion, and none is made up. */
export function bindNotPublished(source: Criterion, by: string | undefined, what: Text): Node {
  const { id, text, cite } = source
  const reason: Reason = { kind: 'not-published', truth: 'not-published', id, text, cite, by, question: what }
  return {
    form: 'not-published',
    source,
    children: [],
    evaluate: () => OPEN,
    explain: () => reason,
    open: { kind: 'not-published', by, question: what },
  }
}
