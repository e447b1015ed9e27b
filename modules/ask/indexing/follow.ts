import type { CaughtUp } from './catchUp.ts'

/** A question waits so long, in milliseconds, for what has just come in to be indexed; then it is answered from what is there. */
const patience = 1_000

export interface Follower {
  /** Indexes what is new, if anything is; several calls at once are one. */
  readonly now: () => Promise<CaughtUp>
  /** Does so before a question is answered, but keeps it waiting only a while. It never fails: what is indexed is searched all the same. */
  readonly briefly: () => Promise<void>
}

const unchanged: CaughtUp = { kind: 'done', added: 0, removed: 0 }

/**
 * Follows the sources and the pack.
 * @param state names what there is to index; it is done again only when that has another name
 */
export function follower(state: () => Promise<string>, work: () => Promise<CaughtUp>): Follower {
  let done: string | undefined
  let underWay: Promise<CaughtUp> | undefined
  const once = async (): Promise<CaughtUp> => {
    const wanted = await state()
    if (wanted === done) return unchanged
    const result = await work()
    if (result.kind === 'done') done = wanted
    return result
  }
  const now = () => {
    underWay ??= once().finally(() => {
      underWay = undefined
    })
    return underWay
  }
  return {
    now,
    briefly: async () => {
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience)
      })
      const caught = now().then(
        () => {},
        () => {},
      )
      await Promise.race([caught, enough])
      clearTimeout(timer)
    },
  }
}
