import { readClasses } from './classes.ts'

/**
 * What folding does with a character before it looks at its neighbours: `single` becomes one code unit, `slow` must be looked at,
 * `mayJoin` is the first half of a pair that may be a mark; from there up, the character before it must be looked at too.
 */
export const kinds = { slow: 0, single: 1, mayJoin: 2, continues: 3, dropped: 4 } as const
export type Kind = (typeof kinds)[keyof typeof kinds]

const classes = readClasses()

/** Zero-width and bidirectional controls, variation selectors, fillers, soft hyphens, interlinear marks: nothing a reader sees. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]$/u
/** Marks, and the vowels and finals of Hangul: what normalisation may join to the character before it. */
const joining = /^[\p{M}\u1160-\u11ff]/u
const digit = /\p{Nd}/u

/** The character that stands for all that are one with this one to a reader. */
export function classOf(character: string): string {
  return classes.get(character) ?? character
}

export function kindOf(character: string): Kind {
  if (unseen.test(character)) return kinds.dropped
  return joining.test(character.normalize('NFKC')) ? kinds.continues : kinds.slow
}

/**
 * The folded form of a character with the marks on it: NFKC, lower case without context (ς is σ, ß is ss), digits of every script
 * as 0–9, and each Chinese character as the one that stands for its class. Half a surrogate pair is U+FFFD, since a pair must not
 * come about where what stood between its halves is dropped, and no database stores a half.
 */
export function foldCluster(cluster: string): string {
  let folded = cluster.toWellFormed()
  for (let rounds = 0; rounds < 4; rounds++) {
    const next = Array.from(lower(folded.normalize('NFKC')), (character) => foldOne(character))
      .join('')
      .normalize('NFKC')
    if (next === folded) break
    folded = next
  }
  return folded
}

function lower(text: string): string {
  // Character by character, because toLowerCase reads Σ by its place in the word.
  return Array.from(text, (character) => character.toLowerCase()).join('')
}

function foldOne(character: string): string {
  if (character === 'ς') return 'σ'
  if (character === 'ß') return 'ss'
  if (character >= '\u0660' && digit.test(character)) return digitOf(character)
  return classOf(character)
}

/** The digits of a script are ten code points in a row, and Unicode has no two such rows that touch without a multiple of ten between. */
function digitOf(character: string): string {
  const point = character.codePointAt(0) ?? 0
  let zero = point
  while (point - zero < 9 && digit.test(String.fromCodePoint(zero - 1))) zero--
  return String(point - zero)
}
