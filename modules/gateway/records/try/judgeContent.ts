import { createStreamGuard, judge } from '#engines/guard'
import { together } from '../../door/guarding/guard.ts'
import type { JudgeContent } from './tryPolicy.ts'

/** What a policy finds in a question and, as its rules for answers say, in what the client was answered. */
export const judgeContent: JudgeContent = ({ texts, answer }, policy) => {
  const asked = judge(texts, policy).verdict
  if (answer === undefined) return asked
  const stream = createStreamGuard(policy)
  const found = [stream.push(answer), stream.end()].flatMap(({ verdict }) => verdict ?? [])
  return found.reduce(together, asked)
}
