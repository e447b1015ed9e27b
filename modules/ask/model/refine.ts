import type { Answer, Quote } from '../answer/answer.ts'
import { quotesOf } from '../find/quotes.ts'
import type { Found } from '../find/found.ts'
import type { Model } from './model.ts'

/** How many spans a model chooses from. */
const mostOffered = 12

export interface Refining {
  readonly model: Model
  readonly signal: AbortSignal
  /** A name for a span that nobody can know beforehand. */
  readonly newId: () => string
  readonly limit: number
}

/**
 * Lets a model choose and order the quotes of an answer. It chooses from sentences that were found without it, under names made for
 * this request; whatever else it says is dropped. The quote that was first stays among them, so that nothing a source says can make a
 * model hide it. `undefined` where it chooses nothing: then the answer stands as it was.
 */
export async function refine(
  { candidates, question }: Found,
  first: Quote,
  { model, signal, newId, limit }: Refining,
): Promise<readonly Quote[] | undefined> {
  const offered = new Map(quotesOf(candidates, mostOffered).map((quote) => [newId(), quote]))
  const spans = [...offered].map(([id, { text }]) => ({ id, text }))
  const chosen = await model.choose(question, spans, signal)
  const quotes = [...new Set(chosen)].flatMap((id) => offered.get(id) ?? [])
  if (quotes.length === 0) return undefined
  const kept = quotes.slice(0, limit)
  if (kept.some(({ href }) => href === first.href)) return kept
  return [...kept.slice(0, Math.max(0, limit - 1)), first]
}

/** An answer whose quotes a model has chosen. */
export function refined(answer: Answer & { method: 'extractive' }, quotes: readonly Quote[]): Answer {
  return { ...answer, method: 'model', quotes: [...quotes] }
}
