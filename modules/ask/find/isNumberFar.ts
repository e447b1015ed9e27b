import type { Pieces } from './pieces.ts'

/** What asks for a number of things, and not for a sum or a share. */
const asksHowMany =
  /(?:多少|几多)(?![钱蚊元亿万%％]|个?%)|几[个间家名位条宗项所款座种届份支季部票枚张片]|how many|number of/u
const numeral = /\d[\d,.]*|[一二两三四五六七八九十百千]+(?=[个间家名位条宗项所座种届份支季部票枚张片大倍年成])/gu
/** How far a number stands from what it is the number of, in characters. */
const near = 14

/**
 * Whether a sentence, in folded form, lacks a number beside that of which a question asks the number. Where it says this nowhere but has
 * numbers, it is not known.
 */
export function isNumberFar({ pieces, alternatives, folded }: Pieces, sentence: string): boolean {
  if (!asksHowMany.test(folded)) return false
  const asked = pieces.filter(({ isAskedFor }) => isAskedFor)
  if (asked.length === 0) return false
  const terms = asked.flatMap(({ terms: own, from, to }) => [
    ...own.map(({ key }) => key),
    ...alternatives.filter((other) => other.from < to && from < other.to).flatMap((other) => other.terms.flat()),
  ])
  const numbers = [...sentence.matchAll(numeral)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
  if (numbers.length > 0 && !terms.some((term) => sentence.includes(term))) return false
  return !terms.some((term) => {
    for (let at = sentence.indexOf(term); at >= 0; at = sentence.indexOf(term, at + 1)) {
      if (numbers.some(({ start, end }) => start - (at + term.length) <= near && at - end <= near)) return true
    }
    return false
  })
}
