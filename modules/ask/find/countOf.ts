/** Measure words that count the same sorts of things, in folded form. */
const groups = ['间家所座', '名位人个', '宗起单件', '条', '项个款种类', '张块', '次届期轮批'] as const
const asked = /(?:多少|几多|几)(?<measure>[间家所座名位宗起单件条项种类张块次届期轮批]|款(?!项))/u
const numeral = String.raw`(?:\d[\d,. ]*|[一二两三四五六七八九十百千]+)(?:万|亿|多|余|几|\+)*`

/**
 * The form of the count that a question asks for by its measure word: a question for 幾多間 is answered by 16間 or 20家, not by 3年.
 * `undefined` where it names none.
 */
export function countAskedFor(folded: string): RegExp | undefined {
  const measure = asked.exec(folded)?.groups?.['measure']
  const alike = groups.filter((group) => measure !== undefined && group.includes(measure)).join('')
  return alike === '' ? undefined : new RegExp(`${numeral}\\s*[${alike}]`, 'u')
}
