import type { Pieces } from './pieces.ts'

/** Surnames that begin few other words, in folded form. */
const surname = /^[李王张陈刘黄林吴周赵杨梁郑谢邓许冯罗郭叶蔡潘苏卢蒋沈萧冼邝谭廖邱庄]/u
/** What stands before 張 where it counts. */
const counting = /[这那每该呢嗰几\d一二两三四五六七八九十]$/u
const nameLength = 3

/**
 * How many persons a question names of whose names nothing stands in any text that was found, so that whatever is said there is said of
 * others.
 * @param covered which characters of the question those texts say
 */
export const unheardPersons = ({ folded, pieces }: Pieces, covered: Uint8Array): number =>
  pieces.filter(
    ({ text, from, isWord }) =>
      !isWord &&
      surname.test(text) &&
      !counting.test(folded.slice(0, from)) &&
      text.length >= nameLength &&
      covered.subarray(from, from + nameLength).every((each) => each === 0),
  ).length
