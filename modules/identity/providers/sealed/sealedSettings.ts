import type { KeyObject } from 'node:crypto'
import type { Fetch } from '../http/boundedFetch.ts'

/** How a service is reached that seals its bodies. */
export interface SealedSettings {
  /** The name that people know it by, for messages. */
  readonly name: string
  /** What stands before `/api/v1/…`. */
  readonly url: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Ours; the service has the certificate. */
  readonly privateKey: KeyObject
}

export interface SealedNeeds {
  readonly fetch: Fetch
  readonly now: () => Date
  /** This many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
}
