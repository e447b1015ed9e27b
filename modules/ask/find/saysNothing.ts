import { foldPlain, readAmounts } from '#engines/chinese'
import { codesIn } from './namedThings.ts'
import { contentOf } from './pieces.ts'

/** Smaller numbers are counts, years, and what is to be reckoned. */
const leastSum = 1e6

/**
 * Whether a question has no words but those that join and ask, nor anything else that a passage could share with it: 多少, “of the”,
 * 37×84. Whatever passage is nearest, it answers nothing.
 */
export function saysNothing(question: string): boolean {
  const folded = foldPlain(question)
  return (
    contentOf(folded).length === 0 &&
    codesIn(folded).length === 0 &&
    !/\bai\b|ai(?=\+|\p{Script=Han})/u.test(folded) &&
    !readAmounts(question).some(({ value }) => value >= leastSum)
  )
}
