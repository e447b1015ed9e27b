import type { Pseudonym } from '../model.ts'

/** What stands at a place of an answer: a surrogate, perhaps the beginning of one that the text cuts off, or neither. */
export type TokenAt =
  | { readonly kind: 'token'; readonly end: number; readonly original: string }
  | { readonly kind: 'open' }
  | undefined

const opening = '‹<«〈《[［【{＜〔'
const closing = '›>»〉》]］】}＞〕'
const dashes = '-‐‑–—−－_ '
const mostDigits = 6

/** Whether more may come after the end of the text that is read. */
export type TextEnd = 'more' | 'over'

/** The surrogates of a call by name and number. */
export interface TokenBook {
  readonly names: readonly string[]
  readonly originals: ReadonlyMap<string, string>
}

export function tokenBook(pseudonyms: readonly Pseudonym[]): TokenBook {
  const originals = new Map(pseudonyms.map(({ token, original }) => [token.slice(1, -1), original]))
  const names = new Set([...originals.keys()].map((bare) => bare.slice(0, bare.lastIndexOf('-'))))
  return { names: [...names], originals }
}

/**
 * Reads a surrogate as models give it back: with brackets of another kind or width, with a space inside, in small letters or full-width
 * ones. Without any bracket only in capitals and as a word of its own.
 */
export function tokenAt(text: string, start: number, book: TokenBook, textEnd: TextEnd): TokenAt {
  const bracketed = start < text.length && opening.includes(text.charAt(start))
  if (!bracketed && isWordUnit(text.charCodeAt(start - 1))) return undefined
  const from = bracketed ? blanks(text, start + 1) : start
  if (bracketed && from >= text.length) return textEnd === 'more' ? { kind: 'open' } : undefined
  for (const name of book.names) {
    const read = numbered(text, { from, bracketed, name }, book, textEnd)
    if (read !== undefined) return read
  }
  return undefined
}

interface Beginning {
  readonly from: number
  readonly bracketed: boolean
  readonly name: string
}

function numbered(text: string, { from, bracketed, name }: Beginning, book: TokenBook, textEnd: TextEnd): TokenAt {
  const isOpen = (position: number): boolean => textEnd === 'more' && position >= text.length
  let at = from
  for (let nth = 0; nth < name.length; nth++, at++) {
    if (isOpen(at)) return { kind: 'open' }
    if (!isSame(text.charCodeAt(at), name.charCodeAt(nth), bracketed)) return undefined
  }
  if (bracketed) at = blanks(text, at)
  if (isOpen(at)) return { kind: 'open' }
  // A blank that was taken for one inside the brackets may itself be the dash.
  if (at < text.length && dashes.includes(text.charAt(at))) at++
  else if (!(bracketed && text.charAt(at - 1) === ' ')) return undefined
  if (bracketed) at = blanks(text, at)
  let number = ''
  for (; at < text.length && number.length <= mostDigits; at++) {
    const unit = half(text.charCodeAt(at))
    if (unit < 0x30 || unit > 0x39) break
    number += String.fromCharCode(unit)
  }
  if (isOpen(at) && number.length <= mostDigits) return { kind: 'open' }
  const original = book.originals.get(`${name}-${number}`)
  if (original === undefined) return undefined
  if (!bracketed) return isWordUnit(text.charCodeAt(at)) ? undefined : { kind: 'token', end: at, original }
  const close = blanks(text, at)
  if (isOpen(close)) return { kind: 'open' }
  return { kind: 'token', end: close < text.length && closing.includes(text.charAt(close)) ? close + 1 : at, original }
}

/** After at most two blanks. */
function blanks(text: string, at: number): number {
  let after = at
  while (after < at + 2 && (text.charAt(after) === ' ' || text.charAt(after) === '\u3000')) after++
  return after
}

function isSame(unit: number, of: number, anyCase: boolean): boolean {
  const plain = half(unit)
  if (of === 0x2d) return dashes.includes(String.fromCharCode(unit))
  return plain === of || (anyCase && plain === (of | 0x20))
}

function half(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
}

function isWordUnit(unit: number): boolean {
  const plain = half(unit)
  return (
    (plain >= 0x30 && plain <= 0x39) ||
    (plain >= 0x41 && plain <= 0x5a) ||
    (plain >= 0x61 && plain <= 0x7a) ||
    plain === 0x5f
  )
}
