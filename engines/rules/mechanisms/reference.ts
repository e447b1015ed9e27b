import type { Criterion } from '../model/expression.ts'
import type { Reason } from '../model/reason.ts'
import type { Node } from '../plan/node.ts'
import type { State } from '../plan/state.ts'
import { EITHER, truthOf } from './truth.ts'

/**
 * A named criterion or another subject: its value was computed before and stands at its mark. Its reasons are unfolded
 * at the first mention in a tree only, so that names used many times cannot make a tree larger than its pack.
 */
export function bindReference(
  kind: 'criterion' | 'subject',
  source: Criterion,
  ref: string,
  mark: number,
  target: Node,
): Node {
  const { id, text, cite } = source
  const explain = (state: State): Reason => {
    const truth = truthOf(state.marks[mark] ?? EITHER)
    const unfolded = state.unfolded[mark] === state.tree
    state.unfolded[mark] = state.tree
    return { kind, truth, id, text, cite, ref, because: unfolded ? undefined : target.explain(state) }
  }
  return { form: kind, source, children: [target], mark, evaluate: (state) => state.marks[mark] ?? EITHER, explain }
}
