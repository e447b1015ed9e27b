/** As long as a change that another process makes may go unseen. */
const freshFor = 1_000

export interface RevisionCache {
  readonly get: () => Promise<string>
  readonly forget: () => void
}

/** Asks for the revision of the sources once a second at most, however many pages are drawn from them. */
export function revisionCache(read: () => Promise<string>, now: () => Date): RevisionCache {
  let known: { readonly revision: Promise<string>; readonly until: number } | undefined
  return {
    get: () => {
      const time = now().getTime()
      if (known === undefined || known.until <= time) {
        const asked = { revision: read(), until: time + freshFor }
        asked.revision.catch(() => {
          if (known === asked) known = undefined
        })
        known = asked
      }
      return known.revision
    },
    forget: () => {
      known = undefined
    },
  }
}
