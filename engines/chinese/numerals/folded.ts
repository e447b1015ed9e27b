import { foldPlain } from '../fold/fold.ts'

/**
 * The source of a pattern that is matched against folded text: what is not ASCII is folded as the text was, so that a pattern is
 * written once, in 繁體, and escapes such as `\D` keep their case.
 */
export function folded(source: string): string {
  return source.replaceAll(/[^\0-\x7f]+/g, foldPlain)
}

/** Words, separated by spaces, as one alternation, longest first, so that 不超過 is not read as 超過. */
export function anyOf(words: string): string {
  const list = words.split(/\s+/).filter((word) => word !== '')
  return `(?:${list
    .map(folded)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replaceAll('_', ' ').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|')})`
}

/** A pattern that matches folded text at one place only, given by `lastIndex`. */
export function at(source: string): RegExp {
  return new RegExp(folded(source), 'y')
}

/** What `pattern` matches at `index` of `text`. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index
  return pattern.exec(text) ?? undefined
}
