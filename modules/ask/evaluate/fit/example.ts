import { quotesOf } from '../../find/quotes.ts'
import type { Found } from '../../find/found.ts'
import { signsIn } from '../../find/confidence.ts'
import { signs } from '../../find/signs.ts'
import type { AskedQuestion, Form } from '../askedQuestion.ts'

/** One form of a question with what was found for it, as numbers. */
export interface Example {
  readonly id: string
  /** The file it came from, from 0. */
  readonly file: number
  readonly form: Form
  readonly isAnswerable: boolean
  /** Whether one of the first five quotes stands on a place that answers. */
  readonly isHit: boolean
  /** The signs of each sentence that is looked at, in their order, and whether it answers. */
  readonly rows: readonly { readonly signs: readonly number[]; readonly answers: boolean }[]
}

const quotesLookedAt = 5

export function exampleOf({ id, answerable, gold }: AskedQuestion, form: Form, file: number, found: Found): Example {
  const answers = (source: string, start: number, end: number): boolean =>
    gold.some((span) => span.source === source && start < span.end && span.start < end)
  return {
    id,
    file,
    form,
    isAnswerable: answerable,
    isHit: quotesOf(found.candidates, quotesLookedAt).some(({ source, start, end }) => answers(source, start, end)),
    rows: signsIn(found).map((of, at) => {
      const { sentence, of: text } = found.candidates[at] ?? {}
      return {
        signs: signs.map((sign) => of[sign]),
        answers:
          sentence !== undefined &&
          text !== undefined &&
          answers(text.stored.source.id, sentence.whole.start, sentence.whole.end),
      }
    }),
  }
}
