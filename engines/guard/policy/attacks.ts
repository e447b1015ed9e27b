import type { InjectionFinding, Span, Speaker } from '../model.ts'
import { scoreInjection } from '../injection/index.ts'
import type { Normalised } from '../normalise/normalise.ts'
import type { View, ViewKind } from '../normalise/views/view.ts'

/** Too short for an order, and for the model to judge. */
export const shortestView = 6
const mostViews = 8

export type Attack = Pick<InjectionFinding, 'score' | 'span' | 'because'>

/** Attacks in a text and in what is hidden in it, by offsets of the text as it was given; the strongest views first. */
export function attacksIn(normalised: Normalised, speaker: Speaker): readonly Attack[] {
  const plain = scoreInjection(normalised.text, speaker)
  const attacks: Attack[] = []
  if (plain.isAttack) {
    const span = normalised.toOriginal(plain.span.start, plain.span.end)
    attacks.push({ score: plain.score, span, because: [...plain.because, ...hiding(normalised)] })
  }
  const hidden: Attack[] = []
  for (const view of normalised.views) {
    if (view.text.length < shortestView) continue
    const { isAttack, score, span, because } = scoreHidden(view, speaker)
    if (isAttack)
      hidden.push({ score, span: spanIn(view.spanOf, span), because: [view.kind, ...because].slice(0, mostViews) })
  }
  hidden.sort((one, other) => other.score - one.score)
  return [...attacks, ...hidden.slice(0, mostViews)]
}

/** Readings of something that was encoded on purpose; nobody encodes what may be read. */
const onPurpose: ReadonlySet<ViewKind> = new Set<ViewKind>(['tags', 'base64', 'hex', 'leetspeak', 'rot13', 'reversed'])

/** What a document says openly may be about orders. What it hides and what is an order from a user is one. */
export function scoreHidden({ kind, text }: View, speaker: Speaker): InjectionFinding {
  const scored = scoreInjection(text, speaker)
  return scored.isAttack || speaker === 'user' || !onPurpose.has(kind) ? scored : scoreInjection(text, 'user')
}

function spanIn(spanOf: (start: number, end: number) => Span, { start, end }: Span): Span {
  return spanOf(start, end)
}

/** Names of the ways in which the plain text itself was hidden. */
function hiding({ signals }: Normalised): readonly string[] {
  const { unseen, bidi, tags, marks, lookalikes } = signals
  return Object.entries({ unseen, bidi, tags, marks, lookalikes }).flatMap(([name, count]) => (count > 0 ? [name] : []))
}
