import type { Facts } from '#engines/rules'
import type { PersonId } from '#modules/identity'
import type { Language } from '#platform/i18n'

/** Who wants to know: a person who is signed in, or whoever reads an address. */
export type Subscriber = { readonly person: PersonId } | { readonly email: string }

/** How it stands with a scheme for someone: what the rules say with their answers, and what the scheme itself says. */
export interface Stance {
  /** An outcome of the rules, or `undecided` where they do not speak of it, or `gone` where the pack has no such scheme. */
  readonly outcome: 'meets' | 'fails' | 'needs-facts' | 'needs-judgement' | 'undecided' | 'gone'
  readonly status: 'open' | 'upcoming' | 'running' | 'closed' | 'not-published' | 'gone'
}

export interface Subscription {
  readonly id: string
  readonly scheme: string
  readonly subscriber: Subscriber
  readonly language: Language
  /** Empty where nothing was kept. */
  readonly facts: Facts
  readonly madeAt: Date
  readonly packHash: string
  readonly stance: Stance
}
