/**
 * Marks of one weight. Each pattern is the source of a regular expression over folded text, itself written in Traditional
 * characters and folded when compiled, so that it also meets Simplified typing. Since folding turns full-width punctuation into
 * ASCII and letters into small ones, patterns hold punctuation only in classes and no escape with a capital.
 */
export interface Marks {
  /** 1 is enough by itself. Exclusive characters weigh a little more, so that a stray 的 beside them does not decide. */
  readonly weight: number
  readonly patterns: readonly string[]
}

/** The end of a clause or of the text, after an optional final. */
export const clauseEnd = '(?=[呀啊㗎嘅喎啦喇呢]{0,2}(?:[\\s?？!！。，,、~…」』”)]|$))'
/** A Chinese character, in the range that all marks of grammar stand beside. */
export const han = '[\\u4e00-\\u9fff]'
