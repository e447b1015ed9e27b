import type { Find } from './findsIn.ts'

/** What a `find` turned out to be. */
export interface Anchored {
  readonly find: Find
  readonly start: number
  readonly end: number
  readonly sum: string
}

/** The file's text with every `find` replaced by `at` and `sum`; all else, comments and layout too, stays as it is. */
export function editFinds(text: string, anchored: readonly Anchored[]): string {
  let edited = ''
  let at = 0
  for (const { find, start, end, sum } of anchored.toSorted((a, b) => a.find.from - b.find.from)) {
    // The sum is quoted: 8 hex digits can look like a number to YAML.
    edited += `${text.slice(at, find.from)}at: ${start}-${end}${find.between}sum: "${sum}"`
    at = find.to
  }
  return edited + text.slice(at)
}
