import { readAmounts, readDates, slotsOf } from '#engines/chinese'
import type { Quote } from '../answer/answer.ts'

/** What is marked in the words of a quote: the one thing of the kind that was asked for. */
export interface Marked {
  readonly kind: 'amount' | 'date'
  readonly words: string
}

/**
 * Finds the amount or date in a quote where the question asks for one and the quote has exactly one: which of several would be meant is
 * not for us to say.
 */
export function markedIn({ text, date }: Quote, question: string): Marked | undefined {
  const slots = slotsOf(question)
  if (slots.includes('how-much') || slots.includes('how-many')) {
    const [only, ...others] = readAmounts(text)
    if (only !== undefined && others.length === 0) return { kind: 'amount', words: text.slice(only.start, only.end) }
  }
  if (slots.includes('when') && date !== undefined && date.length === 10) {
    const [only, ...others] = readDates(text, { written: date })
    if (only !== undefined && others.length === 0) return { kind: 'date', words: text.slice(only.start, only.end) }
  }
  return undefined
}
