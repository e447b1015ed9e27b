import type { Doubt, GuardHit, GuardPolicy, Judged, Opinion } from '../model.ts'
import { referenceOf } from '../policy/references.ts'
import { verdictOf } from '../policy/verdict.ts'
import { isAbout } from './doubtsIn.ts'

export interface Heard {
  readonly doubt: Doubt
  readonly opinion: Opinion
}

/**
 * What was judged, in the light of what was said of its doubts. What was thought harmless is acted upon as the policy says of attacks, if it was
 * called one; what was thought an attack is at most flagged instead of blocked, if it was called harmless and the policy says `raise-or-lower`. All
 * else stays as it was. Each doubt is on record in a hit. Pure.
 */
export function withOpinions(judged: Judged, heard: readonly Heard[], policy: GuardPolicy): Judged {
  if (heard.length === 0 || policy.injection === undefined) return judged
  const { direct, indirect, secondOpinion } = policy.injection
  let hits: readonly GuardHit[] = judged.verdict.hits
  for (const { doubt, opinion } of heard) {
    const told = inWords(opinion)
    if (doubt.isAttack) {
      const action = isSaid(opinion, 'harmless') && secondOpinion === 'raise-or-lower' ? 'flag' : undefined
      hits = hits.map((hit) =>
        isAbout(doubt, hit) ? { ...hit, action: action ?? hit.action, because: [told, ...hit.because] } : hit,
      )
    } else {
      const { text, span, speaker, score } = doubt
      const rule = speaker === 'user' ? 'injection-direct' : 'injection-indirect'
      const action = !isSaid(opinion, 'attack') ? 'note' : speaker === 'user' ? direct : indirect
      hits = [{ rule, action, text, span, speaker, ...referenceOf(rule, 'question'), score, because: [told] }, ...hits]
    }
  }
  return { ...judged, verdict: verdictOf(hits) }
}

const isSaid = (opinion: Opinion, verdict: 'attack' | 'harmless'): boolean =>
  opinion.kind === 'said' && opinion.verdict === verdict

/** As it stands in a hit's reasons. */
function inWords(opinion: Opinion): string {
  if (opinion.kind === 'said') return `second opinion: ${opinion.verdict}`
  return opinion.kind === 'unheard'
    ? `second opinion: none (${opinion.why})`
    : `second opinion: not asked (${opinion.why})`
}
