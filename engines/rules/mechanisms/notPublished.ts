import type { Criterion } from '../model/expression.ts'
import type { Text } from '../model/text.ts'
import type { Node } from '../plan/node.ts'
import { OPEN } from './truth.ts'

/** Never holds or fails: no source states the criterion, and none is made up. */
export function bindNotPublished(source: Criterion, by: string | undefined, what: Text): Node {
  const { id, text, cite } = source
  return {
    form: 'not-published',
    source,
    children: [],
    evaluate: () => OPEN,
    explain: () => ({ kind: 'not-published', truth: 'not-published', id, text, cite, by, question: what }),
    open: { kind: 'not-published', by, question: what },
  }
}
