import type { ReadOwner, Subject, Voice } from '../reading.ts'

/** How sure each way of finding a subject is; set by judgement on development texts, for ranking and not as a probability. */
const bySubject = { named: 0.95, described: 0.7, carried: 0.6, heading: 0.5 } as const
const byOwner = { clause: 1, sentence: 0.92, carried: 0.8, none: 0.9 } as const
const byVoice = { government: 1, report: 0.95, 'unnamed-source': 0.85, commentary: 0.75, writer: 0.75 } as const

/** How sure a candidate is, 0..1, to two decimals: the product of its parts. */
export function confidenceOf(
  subject: Subject,
  owner: ReadOwner | undefined,
  near: keyof typeof byOwner,
  voice: Voice,
): number {
  const match = subject.known ? 0.6 + 0.4 * subject.known.score : 0.9
  const named = owner?.kind === 'reference' ? 0.75 : 1
  return Math.round(bySubject[subject.found] * match * byOwner[near] * named * byVoice[voice.kind] * 100) / 100
}
