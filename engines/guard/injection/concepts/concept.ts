/**
 * One thing that can be said in many words: `ignore`, `disregard`, `唔好理` and `無視` are one concept. What the model learns of
 * concepts in one language it therefore knows in the others.
 */
export interface Concept {
  /** Shown as a reason. */
  readonly name: string
  /** Words and phrases, divided by commas. A `~` behind a verb stands for its -s, -ed and -ing too. */
  readonly words: string
  /**
   * Chinese terms of one to eight characters, divided by spaces, in either script: both are folded to one. One may hold a word of letters
   * in either case, with no gap (`AI助手`).
   */
  readonly terms: string
}

/** The forms of a verb that English makes by rule; what it makes otherwise is written out where the verb is. */
export function formsOf(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [verb, third, `${stem}ed`, `${stem}ing`]
}

/** Every phrase of a concept as a list of words. */
export function phrasesOf(concept: Concept): readonly (readonly string[])[] {
  return concept.words
    .split(',')
    .map((phrase) => phrase.trim().split(/[\s'’-]+/))
    .filter((words) => words[0] !== '')
    .flatMap((words) => {
      const [first = '', ...rest] = words
      return first.endsWith('~') ? formsOf(first.slice(0, -1)).map((form) => [form, ...rest]) : [words]
    })
}

/** Every Chinese term of a concept, as it is written. */
export const termsOf = (concept: Concept): readonly string[] => concept.terms.split(/\s+/).filter((term) => term !== '')
