import type { PackEntry } from '../pack/entry.ts'
import type { ReadyText, Sentence } from './readyText.ts'

/** A sentence that may answer, with why it is thought to. */
export interface Candidate {
  readonly of: ReadyText
  readonly sentence: Sentence
  /** The entries of the pack that rest on it and were found, best first. */
  readonly entries: readonly PackEntry[]
  /** Its place among what the words of the sources gave, from 0. */
  readonly sourceRank?: number | undefined
  /** Its place among what the pack's entries gave, from 0. */
  readonly packRank?: number | undefined
  /** The information of the question that it carries, as search counts it. */
  readonly information: number
  /** The share of the question's information that its passage covers. */
  readonly coverage: number
  /** Whether it holds what the question asks for: an amount, a date, a name. */
  readonly fits: boolean
  readonly score: number
}
