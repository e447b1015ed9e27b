import { wordsOf, type Candidate } from '../candidates/candidate.ts'
import { shortSum } from '../accept/citations.ts'
import type { DecisionBody } from '../decisions/decision.ts'

/** What a decision rests on: the places of its quotes, and what was read there by which code. No sentence is copied. */
export const evidenceOf = (candidate: Candidate, engine: string): DecisionBody => ({
  quotes: candidate.quotes.map(({ start, end, text }) => ({ start, end, sum: shortSum(text) })),
  engine,
  found: {
    kind: candidate.kind,
    words: wordsOf(candidate).text,
    confidence: candidate.confidence,
    voice: candidate.voice.kind,
  },
})
