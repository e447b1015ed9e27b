import type { Identity, IncomingRequest } from '#modules/identity'

/** Who reviews. The name goes on record beside everything that is accepted. */
export interface Reviewer {
  readonly name: string
}

export interface DeskLink {
  /** Path and query, to stand after the site's origin. */
  readonly path: string
  /** It works once, and until then. */
  readonly until: Date
}

export interface Desk {
  /** Makes a link that lets this person in, as a reviewer. @throws FeilunError `request-invalid` for a name that is none */
  readonly makeLink: (name: string) => Promise<DeskLink>
  /**
   * Who sent this request. What would change something must come from a page of this site.
   * @throws FeilunError `sign-in-needed`, `not-permitted` or `origin-not-allowed`
   */
  readonly reviewerOf: (request: IncomingRequest) => Promise<Reviewer>
}

/** Who may review: whoever identity says may. Holds no state. */
export function createDesk({ identity }: { readonly identity: Pick<Identity, 'require' | 'inviteAsOperator'> }): Desk {
  return {
    makeLink: async (name) => {
      const { link } = await identity.inviteAsOperator({ name, grants: [{ role: 'reviewer' }], next: '/desk' })
      return link
    },
    reviewerOf: async (request) => {
      const { name } = await identity.require(request, 'desk.review')
      return { name }
    },
  }
}
