import type { ComponentChildren } from 'preact'

/** What a state means for the reader. Each has its own sign beside the words, so that nothing hangs on colour alone. */
export type Tone = 'positive' | 'next' | 'waiting' | 'attention' | 'neutral' | 'negative'

/** Drawn on a 12 × 12 grid: tick, arrow up, clock, warning bar, dash, cross. */
const signs: Readonly<Record<Tone, string>> = {
  positive: 'M2 6.5L5 9.5L10.5 2.8',
  next: 'M6 10.6V1.8M2.4 5.4L6 1.8L9.6 5.4',
  waiting: 'M6 1.2A4.8 4.8 0 1 1 6 10.8A4.8 4.8 0 1 1 6 1.2M6 3.4V6.2L8 7.6',
  attention: 'M6 1.4V7.4M6 10.1V10.6',
  neutral: 'M2 6H10',
  negative: 'M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4',
}

export function Sign({ tone }: { tone: Tone }) {
  return (
    <svg class="fl-sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={signs[tone]} />
    </svg>
  )
}

/** A state in a word or two: kept, due, not yet published. Not a button, and not for anything else. */
export function Tag({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class={`fl-tag fl-tone-${tone}`}>
      <Sign tone={tone} />
      <span>{children}</span>
    </span>
  )
}
