/**
 * Words by which a question asks and that no answer needs to hold, in folded form. They keep a part of their weight, since some are
 * also parts of names and titles.
 */
const asking =
  /请问|为什么|为甚么|为何|什么样|什么|甚么|哪一?[个种年位所间座项部类条届家里些]|哪儿|哪|谁|多少|几[个种年位所间座项部类条届家人次岁]|几|如何|怎么样|怎么|怎样|何时|何地|何人|何者|何种|何处|何|吗|呢|是否|有没有|边个|边度|几时|几多|点解|点样|乜野|咩/g

/** Words of English that carry grammar and no matter. */
const grammar =
  /(?<![a-z])(?:a|an|and|any|are|at|be|been|by|can|could|did|do|does|for|from|has|have|how|i|in|into|is|it|its|many|me|much|my|of|on|or|our|please|shall|should|tell|than|that|the|their|there|these|this|those|to|us|was|we|were|what|when|where|which|who|whom|whose|why|will|with|would|you|your)(?![a-z])/g

/** What such a word counts for, beside 1 for any other. On the development questions 0 to 0.5 are within noise of each other. */
export const askingWeight = 0.3
const grammarWeight = 0.05

/** The weight of each character of a folded question, from what it says to how it asks. */
export function weightsOf(folded: string): Float64Array {
  const weights = new Float64Array(folded.length).fill(1)
  const lower = (pattern: RegExp, weight: number) => {
    for (const { 0: words, index } of folded.matchAll(pattern)) weights.fill(weight, index, index + words.length)
  }
  lower(asking, askingWeight)
  lower(grammar, grammarWeight)
  return weights
}
