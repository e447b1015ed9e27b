/** How movements are gathered. */
export interface Gathering {
  /** The most that go together. */
  readonly most: number
  /** How many groups are on their way at once. */
  readonly lanes: number
}

/** What is gathered, and how it is done. */
export interface Gathered<Item, Answer> extends Gathering {
  /** Answers each item in its place, or fails for all. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Answer[]>
  /** Two of the same key never go together, so that the second finds what the first has done. */
  readonly keyOf: (item: Item) => string
  /** Items of one lane go one group after another; those of another do not wait for them. */
  readonly laneOf: (item: Item) => string
  /** Whether a failure may be one item's fault, and has left nothing behind: then each is tried alone. */
  readonly isFaultOfOne: (error: unknown) => boolean
}

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly done: (answer: Answer) => void
  readonly failed: (error: unknown) => void
}

async function sendGroup<Item, Answer>(
  group: readonly Waiting<Item, Answer>[],
  { commit, isFaultOfOne }: Pick<Gathered<Item, Answer>, 'commit' | 'isFaultOfOne'>,
): Promise<void> {
  try {
    const answers = await commit(group.map(({ item }) => item))
    for (const [at, { done, failed }] of group.entries()) {
      const answer = answers[at]
      if (answer === undefined) failed(new Error('An item of a group was left unanswered.'))
      else done(answer)
    }
  } catch (error) {
    if (group.length > 1 && isFaultOfOne(error)) {
      for (const each of group) await sendGroup([each], { commit, isFaultOfOne })
    } else {
      for (const { failed } of group) failed(error)
    }
  }
}

/**
 * Does together what arrives while others are on their way: one transaction, one wait for the disk, and each gets its own answer. Nobody waits for
 * company: where nothing of its lane is under way, an item goes at once.
 */
export function groupCommit<Item, Answer>(gathered: Gathered<Item, Answer>): (item: Item) => Promise<Answer> {
  const { most, lanes, keyOf, laneOf } = gathered
  /** By lane, the lane that has waited longest first. */
  const waiting = new Map<string, Waiting<Item, Answer>[]>()
  const busy = new Set<string>()
  let announced = false

  const takeGroup = (lane: string, queue: readonly Waiting<Item, Answer>[]): Waiting<Item, Answer>[] => {
    const keys = new Set<string>()
    const group: Waiting<Item, Answer>[] = []
    const left: Waiting<Item, Answer>[] = []
    for (const each of queue) {
      const key = keyOf(each.item)
      if (group.length >= most || keys.has(key)) left.push(each)
      else group.push(each)
      keys.add(key)
    }
    waiting.delete(lane)
    if (left.length > 0) waiting.set(lane, left)
    return group
  }

  const begin = (): void => {
    announced = false
    for (const [lane, queue] of waiting) {
      if (busy.size >= lanes) return
      if (busy.has(lane)) continue
      busy.add(lane)
      void sendGroup(takeGroup(lane, queue), gathered).then(() => {
        busy.delete(lane)
        begin()
      })
    }
  }

  return (item) =>
    new Promise((done, failed) => {
      const lane = laneOf(item)
      const queue = waiting.get(lane)
      if (queue === undefined) waiting.set(lane, [{ item, done, failed }])
      else queue.push({ item, done, failed })
      if (announced) return
      announced = true
      // What arrives in the same turn of the event loop goes along.
      queueMicrotask(begin)
    })
}
