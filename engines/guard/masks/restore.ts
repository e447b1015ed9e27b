import type { Pseudonym } from '../model.ts'
import { replaceAll, type Replacement } from './replace.ts'
import { tokenAt, tokenBook, type TextEnd, type TokenBook } from './tokenAt.ts'

/** Longer than any surrogate with its brackets and blanks: no unfinished one begins earlier before the end of a text. */
const longestToken = 48

/** An answer with its surrogates put back to what they stand for. */
export function restore(text: string, pseudonyms: readonly Pseudonym[]): string {
  if (pseudonyms.length === 0) return text
  return replaceAll(text, new Restoring(pseudonyms).replacements(text, { start: 0, end: text.length }, 'over'))
}

/**
 * Puts surrogates back, in a text that may come in pieces. Not inside a link: an order hidden in a document may have the model write an
 * address that carries the surrogate, and whoever draws the answer would send off what it stands for.
 */
export class Restoring {
  readonly #book: TokenBook
  #link: 'none' | 'inside' = 'none'

  constructor(pseudonyms: readonly Pseudonym[]) {
    this.#book = tokenBook(pseudonyms)
  }

  /** What has to be put back in a part of the text. The parts must follow each other, each begin where no surrogate is unfinished. */
  replacements(
    text: string,
    { start, end }: { readonly start: number; readonly end: number },
    textEnd: TextEnd,
  ): readonly Replacement[] {
    const found: Replacement[] = []
    if (this.#book.names.length === 0) return found
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      this.#watch(text, at, unit)
      if (this.#link === 'inside' || !mayBegin(unit)) continue
      const token = tokenAt(text, at, this.#book, textEnd)
      if (token?.kind !== 'token') continue
      found.push({ span: { start: at, end: token.end }, text: token.original })
      at = token.end - 1
    }
    return found
  }

  /** The earliest place from `from` on where a surrogate may have begun that is not finished at the end of the text, or its length. */
  openFrom(text: string, from: number): number {
    if (this.#book.names.length === 0) return text.length
    for (let at = Math.max(from, text.length - longestToken); at < text.length; at++) {
      if (mayBegin(text.charCodeAt(at)) && tokenAt(text, at, this.#book, 'more')?.kind === 'open') return at
    }
    return text.length
  }

  /** `until`, or where the surrogate begins that stands across it. */
  beforeToken(text: string, from: number, until: number): number {
    if (this.#book.names.length === 0) return until
    for (let at = Math.max(from, until - longestToken); at < until; at++) {
      if (!mayBegin(text.charCodeAt(at))) continue
      const token = tokenAt(text, at, this.#book, 'more')
      if (token?.kind === 'token' && token.end > until) return at
    }
    return until
  }

  #watch(text: string, at: number, unit: number): void {
    if (unit <= 0x20 || unit === 0x3000) this.#link = 'none'
    else if (unit === 0x2f && text.charCodeAt(at - 1) === 0x2f) this.#link = 'inside'
    else if (unit === 0x28 && text.charCodeAt(at - 1) === 0x5d) this.#link = 'inside'
  }
}

/** Brackets, and capitals in either width. */
function mayBegin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5b) || unit === 0x3c || unit === 0x7b || unit === 0xab || unit >= 0x2000
}
