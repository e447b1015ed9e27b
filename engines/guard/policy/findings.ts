import type { PersonalKind, Span } from '../model.ts'
import type { Normalised } from '../normalise/normalise.ts'
import type { ViewKind } from '../normalise/views/view.ts'
import { findPersonal } from '../personal/index.ts'
import { Covered } from './covered.ts'
import type { TermFinder, TermScan } from './terms/termFinder.ts'

/** What was found in one text, by offsets of the text as it was given. */
export type Found =
  | {
      readonly rule: PersonalKind
      readonly span: Span
      readonly canonical: string
      readonly because: readonly string[]
    }
  | { readonly rule: 'term'; readonly term: number; readonly span: Span; readonly because: readonly string[] }

/** Readings that join what may only stand side by side: in them only what a check digit proves is believed. */
const loose: ReadonlySet<ViewKind> = new Set<ViewKind>(['joined', 'leetspeak', 'jyutping'])
/** Readings of words, in which a number is a number as it was. */
const wordsOnly: ReadonlySet<ViewKind> = new Set<ViewKind>(['leetspeak', 'rot13', 'reversed'])

/** Personal data in a text and in what is hidden in it. What is hidden where something plain was found already is not told twice. `namesBefore` as for `findPersonal`. */
export function personalIn(
  normalised: Normalised,
  kinds: readonly PersonalKind[],
  namesBefore?: ReadonlySet<string>,
): readonly Found[] {
  if (kinds.length === 0) return []
  const found: Found[] = findPersonal({ text: normalised.text, spanOf: normalised.toOriginal }, kinds, namesBefore).map(
    ({ kind, span, canonical, sure }) => ({ rule: kind, span, canonical, because: [sure] }),
  )
  if (normalised.views.length === 0) return found
  const seen = new Once(found)
  for (const view of normalised.views) {
    if (wordsOnly.has(view.kind)) continue
    for (const { kind, span, canonical, sure } of findPersonal(view, kinds)) {
      if (sure !== 'certain' && loose.has(view.kind)) continue
      if (!seen.isNew(kind, span)) continue
      found.push({ rule: kind, span, canonical, because: [sure, view.kind] })
    }
  }
  return found
}

export function termsIn(
  normalised: Normalised,
  terms: TermFinder | undefined,
): { readonly found: readonly Found[]; readonly openFrom: number } {
  if (terms === undefined) return { found: [], openFrom: normalised.text.length }
  const plain: TermScan = terms.scan(normalised.text)
  const found: Found[] = plain.found.map(({ term, span }) => ({
    rule: 'term',
    term,
    span: normalised.toOriginal(span.start, span.end),
    because: [],
  }))
  const seen = new Once(found)
  for (const view of normalised.views) {
    for (const { term, span } of terms.scan(view.text).found) {
      const original = view.spanOf(span.start, span.end)
      if (!seen.isNew(String(term), original)) continue
      found.push({ rule: 'term', term, span: original, because: [view.kind] })
    }
  }
  return { found, openFrom: plain.openFrom }
}

/** Lets each finding in a view through once, and none where a plain one stands. */
class Once {
  readonly #plain: Covered
  readonly #told = new Set<string>()

  constructor(plain: readonly Found[]) {
    this.#plain = new Covered(plain.map(({ span }) => span).toSorted((one, other) => one.start - other.start))
  }

  isNew(what: string, span: Span): boolean {
    const key = `${what} ${span.start} ${span.end}`
    if (this.#told.has(key) || this.#plain.meets(span)) return false
    this.#told.add(key)
    return true
  }
}
