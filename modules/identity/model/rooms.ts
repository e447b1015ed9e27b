import type { Links } from '../links/createLinks.ts'
import type { Parties } from '../parties/createParties.ts'
import type { People } from '../people/createPeople.ts'
import type { Self } from '../self/createSelf.ts'

/** What identity's own pages do besides: not for other modules. */
export interface IdentityRooms {
  readonly rooms: {
    readonly links: Links
    readonly people: People
    readonly parties: Parties
    readonly self: Self
  }
}
