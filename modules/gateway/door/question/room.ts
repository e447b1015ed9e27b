/** What one call has in memory of what all may have. */
export interface Share {
  /** Counts so many bytes more to this call; false where there is no room for them. */
  readonly take: (bytes: number) => boolean
  /** The call has ended. */
  readonly giveAll: () => void
}

/** One question is bounded, but many at once are not: this is what all that run at a node may have in memory together. */
export function createRoom(mostBytes: number): { readonly share: () => Share } {
  let used = 0
  return {
    share: () => {
      let mine = 0
      return {
        take: (bytes) => {
          if (used + bytes > mostBytes) return false
          used += bytes
          mine += bytes
          return true
        },
        giveAll: () => {
          used -= mine
          mine = 0
        },
      }
    },
  }
}
