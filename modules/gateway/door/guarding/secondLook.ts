import {
  doubtsIn,
  withOpinions,
  type Doubt,
  type GuardPolicy,
  type Judged,
  type Opinion,
  type Spoken,
} from '#engines/guard'

/** Asks for an opinion on one doubt; never rejects. */
export type AskSecond = (doubt: Doubt) => Promise<Opinion>

/** What was judged, with what somebody else says of what is doubtful; undefined, and nothing to wait for, where nothing is or nobody is to be asked. */
export function secondLook(
  texts: readonly Spoken[],
  judged: Judged,
  policy: GuardPolicy,
  ask: AskSecond,
): Promise<Judged> | undefined {
  if (policy.injection?.secondOpinion === undefined) return undefined
  const doubts = doubtsIn(texts, judged, policy)
  if (doubts.length === 0) return undefined
  const asked = doubts.map(async (doubt) => ({ doubt, opinion: await ask(doubt) }))
  return Promise.all(asked).then((heard) => withOpinions(judged, heard, policy))
}
