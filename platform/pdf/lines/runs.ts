import type { NamedFont } from '../fonts.ts'

/** Part of a text that one font can draw. */
export interface Run {
  readonly font: NamedFont
  readonly text: string
  /** The character that is meant, where no font holds it and `text` only names it. */
  readonly means?: string
}

const has = ({ font }: NamedFont, char: string): boolean => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)

/** How a character that no font holds is written: by its number in Unicode, which says what it is where a box would not. */
const numbered = (char: string): string =>
  `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/**
 * A text as it can be drawn: composed (NFC, so that a letter and its accent are one, and a compatibility ideograph is the one that it stands for),
 * every white space one space, and without what draws nothing (controls, joiners, variation selectors).
 */
export const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')

/** Divides a drawable text among the fonts: each character goes to the first that holds it, and one that none holds is named by its number. */
export function runsOf(text: string, fonts: readonly [NamedFont, ...NamedFont[]]): readonly Run[] {
  const runs: Run[] = []
  for (const char of text) {
    const last = runs.at(-1)
    const font = fonts.find((each) => has(each, char))
    if (font === undefined) runs.push({ font: fonts[0], text: numbered(char), means: char })
    // A space goes with what stands before it, so that a word and its space are one run.
    else if (last !== undefined && last.means === undefined && (last.font === font || char === ' '))
      runs[runs.length - 1] = { ...last, text: last.text + char }
    else runs.push({ font, text: char })
  }
  return runs
}
