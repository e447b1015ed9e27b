import type { Plan } from '../../model/upstream.ts'
import type { UsdMicro } from '../../model/ids.ts'
import type { DoorNeeds } from '../doorNeeds.ts'
import { guardQuestion, type GuardedQuestion } from '../guarding/guardQuestion.ts'
import { worstCase } from '../money/worstCase.ts'
import type { Question } from '../question/question.ts'
import { readQuestion } from '../question/readQuestion.ts'
import type { Draft } from './recordOf.ts'

/** A call that may be let in. */
export interface Prepared {
  readonly question: Question
  readonly plan: Plan
  readonly guarded: GuardedQuestion
  readonly worst: UsdMicro
  /** What its answer is kept by; undefined where it is not kept. What stands for personal data would be another's next time. */
  readonly cacheKey: string | undefined
}

/**
 * All that is decided about a call before it is let in: what it asks, where it may go, what the guard makes of it and what it can cost. Waits for
 * nothing, but where its project has somebody else asked about what the guard is not sure of.
 * @throws FeilunError (at once or by rejection) for every reason to refuse it
 */
export function prepare(needs: DoorNeeds, draft: Draft, bytes: Buffer): Prepared | Promise<Prepared> {
  const { caller, endpoint } = draft
  const { guard: policy, content, residency } = caller.project
  const question = readQuestion(endpoint, bytes)
  draft.model = question.model
  draft.isStream = question.isStream
  const plan = needs.upstreams.plan({ caller, model: question.model, endpoint })
  const guarded = guardQuestion(needs.guard, question, policy, content.keep === 'sealed', (doubt) =>
    needs.secondOpinion.ask(doubt, residency),
  )
  if (guarded instanceof Promise) return guarded.then((after) => preparedOf(needs, draft, question, plan, after))
  return preparedOf(needs, draft, question, plan, guarded)
}

/** @throws FeilunError where the guard refuses it */
function preparedOf(
  needs: DoorNeeds,
  draft: Draft,
  question: Question,
  plan: Plan,
  guarded: GuardedQuestion,
): Prepared {
  const { caller, endpoint, visit } = draft
  draft.verdict = guarded.verdict
  draft.texts = guarded.texts
  if (guarded.failure !== undefined) {
    draft.error = 'guard-failed'
    needs.log.error(
      { call: visit.id, project: caller.project.id, policy: caller.project.guard.onFailure, err: guarded.failure },
      'guard failed',
    )
  }
  if (guarded.refusal !== undefined) throw guarded.refusal
  const { isStream } = question
  const body = guarded.changed ?? question.body
  const cacheKey = guarded.pseudonyms.length > 0 ? undefined : needs.cache.keyOf({ caller, endpoint, body, isStream })
  return { question, plan, guarded, worst: worstCase(question, plan), cacheKey }
}
