import type { Outcome } from '#engines/rules'

/** The five places where a scheme can stand for someone, in the order of the page. */
export const groups = ['open', 'rung', 'ask', 'waiting', 'not'] as const
export type Group = (typeof groups)[number]

/** Four outcomes make five groups: a `fails` that a change or a date would lift is not a no for good. */
export function groupOf(outcome: Outcome): Group {
  switch (outcome.kind) {
    case 'meets':
      return 'open'
    case 'needs-facts':
      return 'ask'
    case 'needs-judgement':
      return 'waiting'
    case 'fails':
      return outcome.nextRung === undefined ? 'not' : 'rung'
  }
}
