import type { GuardAction, PersonalKind, Span } from '../model.ts'
import { markOf } from '../masks/marks.ts'
import type { PseudonymBook } from '../masks/pseudonymBook.ts'
import { wholePairs, type Replacement } from '../masks/replace.ts'

/** A finding with what is done about it. */
export interface Acted {
  readonly rule: PersonalKind | 'term'
  readonly action: GuardAction
  readonly span: Span
  /** What is the same for the same thing, for surrogates; left out where there is none. */
  readonly canonical?: string
}

/**
 * What has to be replaced in a text, in order and apart. Where two findings meet, all of both is masked under the name of the first, so
 * that no fragment of either stays. What is blocked is masked too: nobody may look at it by mistake.
 */
export function changesOf(
  text: string,
  acted: readonly Acted[],
  book: PseudonymBook | undefined,
): readonly Replacement[] {
  const changing = acted
    .filter(({ action }) => action !== 'flag')
    .toSorted((one, other) => one.span.start - other.span.start)
  const merged: { span: Span; of: readonly Acted[] }[] = []
  for (const each of changing) {
    const span = wholePairs(text, each.span)
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.span.end) {
      last.span = { start: last.span.start, end: Math.max(last.span.end, span.end) }
      last.of = [...last.of.slice(0, 1), each]
    } else merged.push({ span, of: [each] })
  }
  return merged.map(({ span, of: [first, second] }) => ({
    span,
    text: first === undefined ? '' : put(text, span, first, second, book),
  }))
}

function put(
  text: string,
  span: Span,
  first: Acted,
  second: Acted | undefined,
  book: PseudonymBook | undefined,
): string {
  const isAlone = second === undefined && first.action === 'pseudonymise'
  if (!isAlone || book === undefined || first.rule === 'term' || first.canonical === undefined)
    return markOf(first.rule)
  return book.tokenFor(first.rule, first.canonical, text.slice(span.start, span.end))
}
