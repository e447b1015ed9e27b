import type { GuardPolicy, Judged, Pseudonym, Spoken, Verdict } from '#engines/guard'
import { FeilunError } from '#platform/errors'
import { isList, type JsonObject } from '../json.ts'
import { invalid } from '../question/invalid.ts'
import type { Question } from '../question/question.ts'
import { actsOnQuestions, blocked, passed, type Guard } from './guard.ts'
import { placesIn } from './places.ts'

export interface GuardedQuestion {
  readonly verdict: Verdict
  /** The body with what was masked in it; undefined where nothing was. */
  readonly changed: JsonObject | undefined
  readonly pseudonyms: readonly Pseudonym[]
  /** The texts as the guard was given them; empty where it was not asked and nobody keeps them. */
  readonly texts: readonly Spoken[]
  /** Why the call may not go on. */
  readonly refusal: FeilunError | undefined
  /** Set where the guard failed, whether or not the call goes on. */
  readonly failure: unknown
}

/** @throws FeilunError `call-invalid` for numbers of tokens, which no guard can read */
function refuseTokens({ endpoint, body }: Question): void {
  if (endpoint !== 'embeddings' || !isList(body['input'])) return
  const at = body['input'].findIndex((each) => typeof each !== 'string')
  if (at >= 0) throw invalid(`input[${at}]`, 'invalid_type', 'unread', { param: `input[${at}]` })
}

/**
 * Judges all texts of a question by a project's policy and puts in place what is masked.
 * @param keepsTexts whether the texts are wanted even where the policy says nothing
 * @throws FeilunError `call-invalid`
 */
export function guardQuestion(
  guard: Guard,
  question: Question,
  policy: GuardPolicy,
  keepsTexts: boolean,
): GuardedQuestion {
  const unasked = { verdict: passed, changed: undefined, pseudonyms: [], refusal: undefined, failure: undefined }
  const acts = actsOnQuestions(policy)
  if (!acts && !keepsTexts) return { ...unasked, texts: [] }
  const places = placesIn(question)
  const texts = places.map(({ text, speaker }) => ({ text, speaker }))
  if (!acts) return { ...unasked, texts }
  refuseTokens(question)
  let judged: Judged
  try {
    judged = guard.judge(texts, policy)
  } catch (failure) {
    const refusal = policy.onFailure === 'closed' ? new FeilunError('guard-failed') : undefined
    return { ...unasked, texts, refusal, failure }
  }
  const { verdict, pseudonyms } = judged
  if (verdict.outcome === 'block') {
    const first = verdict.hits.find(({ action }) => action === 'block')
    const refusal = blocked(verdict.hits, first && places[first.text]?.at)
    return { ...unasked, verdict, texts, refusal }
  }
  let changed: JsonObject | undefined
  for (const [at, { holder, key, text }] of places.entries()) {
    const now = judged.texts[at]
    if (now === undefined || now === text) continue
    // The body is ours: it was parsed from the bytes of this call, and nobody else holds it.
    Reflect.set(holder, key, now)
    changed = question.body
  }
  return { verdict, changed, pseudonyms, texts, refusal: undefined, failure: undefined }
}
