import type { GuardPolicy, Judged, Pseudonym, Spoken, Verdict } from '#engines/guard'
import { FeilunError } from '#platform/errors'
import { isList, type JsonObject } from '../json.ts'
import { invalid } from '../question/invalid.ts'
import type { Question } from '../question/question.ts'
import { actsOnQuestions, blocked, passed, type Guard } from './guard.ts'
import { placesIn, type Place } from './places.ts'
import { secondLook, type AskSecond } from './secondLook.ts'

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

const unasked = { verdict: passed, changed: undefined, pseudonyms: [], refusal: undefined, failure: undefined }

/**
 * Judges all texts of a question by a project's policy and puts in place what is masked. Gives a promise only where somebody else's opinion is
 * waited for.
 * @param keepsTexts whether the texts are wanted even where the policy says nothing
 * @throws FeilunError `call-invalid`, never by rejection
 */
export function guardQuestion(
  guard: Guard,
  question: Question,
  policy: GuardPolicy,
  keepsTexts: boolean,
  askSecond: AskSecond,
): GuardedQuestion | Promise<GuardedQuestion> {
  const acts = actsOnQuestions(policy)
  if (!acts && !keepsTexts) return { ...unasked, texts: [] }
  const places = placesIn(question)
  const texts = places.map(({ text, speaker }) => ({ text, speaker }))
  if (!acts) return { ...unasked, texts }
  refuseTokens(question)
  const isClosed = policy.onFailure === 'closed'
  let first: Judged
  try {
    first = guard.judge(texts, policy)
  } catch (failure) {
    return { ...unasked, texts, refusal: isClosed ? new FeilunError('guard-failed') : undefined, failure }
  }
  /** Where only the second look failed, the first is still known, and nothing is let through that it would not. */
  const failed = (failure: unknown): GuardedQuestion => {
    const kept = applied(question, places, texts, first)
    return { ...kept, refusal: kept.refusal ?? (isClosed ? new FeilunError('guard-failed') : undefined), failure }
  }
  let looked: Promise<Judged> | undefined
  try {
    looked = secondLook(texts, first, policy, askSecond)
  } catch (failure) {
    return failed(failure)
  }
  if (looked === undefined) return applied(question, places, texts, first)
  return looked.then((after) => applied(question, places, texts, after), failed)
}

/** Refuses what is blocked, and puts what is masked in its place. */
function applied(
  question: Question,
  places: readonly Place[],
  texts: readonly Spoken[],
  { verdict, pseudonyms, texts: judged }: Judged,
): GuardedQuestion {
  if (verdict.outcome === 'block') {
    const first = verdict.hits.find(({ action }) => action === 'block')
    const refusal = blocked(verdict.hits, first && places[first.text]?.at)
    return { ...unasked, verdict, texts, refusal }
  }
  let changed: JsonObject | undefined
  for (const [at, { holder, key, text }] of places.entries()) {
    const now = judged[at]
    if (now === undefined || now === text) continue
    // The body is ours: it was parsed from the bytes of this call, and nobody else holds it.
    Reflect.set(holder, key, now)
    changed = question.body
  }
  return { verdict, changed, pseudonyms, texts, refusal: undefined, failure: undefined }
}
