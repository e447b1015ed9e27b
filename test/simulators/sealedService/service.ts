import type { KeyObject } from 'node:crypto'

/** A made-up person, or a made-up person with a company, whom the simulator can let in. */
export interface Resident {
  readonly id: string
  /** As the simulator's own page shows them. */
  readonly shown: string
  /** What the service has on record. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** The service that is registered with the simulator. */
export interface Client {
  readonly id: string
  readonly secret: string
  readonly publicKey: KeyObject
  readonly redirectURIs: readonly string[]
  /** Where what a person lets us have is sent. */
  readonly deliverTo: string
}

/** Ways in which the simulator can go wrong or be attacked; each stays until it is taken away. */
export type Fault =
  | 'another-secret'
  | 'answers-altered'
  | 'answers-for-another-key'
  | 'answers-oversized'
  | 'answers-not-json'
  | 'clock-ahead'
  | 'leads-elsewhere'
  | 'silent'

export interface ServiceSettings {
  /** The letter of its codes, and what its page is headed by. */
  readonly letter: string
  readonly name: string
  /** The name under which a code is brought back: `code`, `cAuthCode`. */
  readonly codeName: string
  readonly client: Client
  readonly residents: readonly Resident[]
  readonly now: () => Date
}

export type Choice = 'allow' | 'refuse' | 'never-answer'

/** What waits for a person's answer in the service's app. */
export interface Ask {
  readonly businessID: string
  readonly resident: Resident
  readonly asked: readonly string[]
}
