import type { NamedFont } from '../fonts.ts'

/** Part of a text that one font can draw. */
export interface Run {
  readonly font: NamedFont
  readonly text: string
  /** The character that is meant, where no font holds it and `text` only names it. */
  readonly means?: string
  /** A mark as narrow as Latin letters need it. */
  readonly narrow?: true
}

const has = ({ font }: NamedFont, char: string): boolean => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)

/** How a character that no font holds is written: by its number in Unicode, which says what it is where a box would not. */
const numbered = (char: string): string =>
  `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/**
 * A text as it can be drawn: composed (NFC, so that a letter and its accent are one, and a compatibility ideograph is the one that it stands for),
 * every white space one space, without what draws nothing (controls, joiners, variation selectors), and with the ellipsis that the fonts have.
 */
export const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .replaceAll('⋯', '…')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')

/** Quotation marks and the apostrophe, which Chinese fonts draw as wide as a Han character. */
const mark = /[‘’“”]/
const latin = /[\p{sc=Latn}\d]/u

export interface Typeface {
  readonly fonts: readonly [NamedFont, ...NamedFont[]]
  /** Whether marks are narrow, as in English, or only beside Latin letters. */
  readonly marks: 'narrow' | 'by-neighbour'
}

/** Divides a drawable text among the fonts: each character goes to the first that holds it, and one that none holds is named by its number. */
export function runsOf(text: string, { fonts, marks }: Typeface): readonly Run[] {
  const runs: Run[] = []
  const characters = [...text]
  for (const [at, char] of characters.entries()) {
    const last = runs.at(-1)
    const font = fonts.find((each) => has(each, char))
    const isBeside = () => latin.test(characters[at - 1] ?? '') || latin.test(characters[at + 1] ?? '')
    const narrow = mark.test(char) && (marks === 'narrow' || isBeside()) ? true : undefined
    if (font === undefined) runs.push({ font: fonts[0], text: numbered(char), means: char })
    else if (narrow === true) runs.push({ font, text: char, narrow })
    // A space goes with what stands before it, so that a word and its space are one run.
    else if (
      last?.means === undefined &&
      last?.narrow === undefined &&
      last !== undefined &&
      (last.font === font || char === ' ')
    )
      runs[runs.length - 1] = { ...last, text: last.text + char }
    else runs.push({ font, text: char })
  }
  return runs
}
