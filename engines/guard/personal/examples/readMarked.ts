import { personalKinds, type PersonalKind, type Span } from '../../model.ts'

/** A text, and the places in it that an example marks with `[[kind:words]]`. */
export interface Marked {
  readonly text: string
  readonly expected: readonly { readonly kind: PersonalKind; readonly span: Span }[]
}

export function readMarked(example: string): Marked {
  const expected: { kind: PersonalKind; span: Span }[] = []
  let text = ''
  let last = 0
  for (const match of example.matchAll(/\[\[([a-z-]+):([\s\S]*?)\]\]/gu)) {
    const kind = personalKinds.find((known) => known === match[1])
    if (kind === undefined) throw new Error(`No kind ${match[1]} in ${example}`)
    text += example.slice(last, match.index)
    expected.push({ kind, span: { start: text.length, end: text.length + (match[2] ?? '').length } })
    text += match[2] ?? ''
    last = match.index + match[0].length
  }
  return { text: text + example.slice(last), expected }
}
