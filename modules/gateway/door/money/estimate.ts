import type { Usage } from '../../model/call.ts'
import type { Route } from '../../model/upstream.ts'
import type { Question } from '../question/question.ts'

/**
 * Bytes of one token, about, in the text that costs most tokens: Chinese has some three bytes a character and up to one token for each, English some
 * four bytes a token. Three for both errs on the side of the budget.
 */
const bytesOfToken = 3

type Asked = Pick<Question, 'bytes' | 'images' | 'imageBytes'>

/** What was used, from what went by, where a provider does not say. */
export const estimateUsage = (asked: Asked, { maxInput, tokensPerImage }: Route, answerBytes: number): Usage => ({
  input: Math.min(
    maxInput,
    Math.ceil((asked.bytes.length - asked.imageBytes) / bytesOfToken) + asked.images * tokensPerImage,
  ),
  cached: 0,
  output: Math.ceil(answerBytes / bytesOfToken),
  reasoning: 0,
})
