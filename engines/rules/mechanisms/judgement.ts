import type { Criterion } from '../model/expression.ts'
import type { Reason } from '../model/reason.ts'
import type { Text } from '../model/text.ts'
import type { Node } from '../plan/node.ts'
import { OPEN } from './truth.ts'

/** Never holds or fails by itself: the role named decides. */
export function bindJudgement(source: Criterion, by: string, question: Text): Node {
  const { id, text, cite } = source
  const reason: Reason = { kind: 'judgement', truth: 'judgement', id, text, cite, by, question }
  return {
    form: 'judgement',
    source,
    children: [],
    evaluate: () => OPEN,
    explain: () => reason,
    open: { kind: 'judgement', by, question },
  }
}
