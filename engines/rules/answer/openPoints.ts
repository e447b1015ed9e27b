import { OPEN } from '../mechanisms/truth.ts'
import type { OpenPoint } from '../model/decision.ts'
import type { Node } from '../plan/node.ts'
import type { State } from '../plan/state.ts'

/** What keeps a criterion open: every judgement and every unpublished criterion under it that is open itself. */
export function openPoints(root: Node, state: State): readonly OpenPoint[] {
  const points = new Set<OpenPoint>()
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    if (seen.has(node) || (node.evaluate(state) & OPEN) === 0) return
    seen.add(node)
    if (node.open !== undefined) points.add(node.open)
    for (const child of node.children) visit(child)
    for (const condition of node.leaf?.conditions ?? []) visit(condition)
  }
  visit(root)
  return [...points]
}

/** The role or office of the first open point and what it is asked. */
export function firstQuestion(points: readonly OpenPoint[]): {
  readonly by: string | undefined
  readonly question: Exclude<OpenPoint, { kind: 'no-value' }>['question'] | undefined
} {
  const first = points.find((point) => point.kind !== 'no-value')
  if (first === undefined) return { by: undefined, question: undefined }
  return { by: first.kind === 'parameter' ? undefined : first.by, question: first.question }
}
