/** How movements are gathered. */
export interface Gathering {
  /** The most that go together. */
  readonly most: number
  /** How many groups are on their way at once. */
  readonly lanes: number
}

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly done: (answer: Answer) => void
  readonly failed: (error: unknown) => void
}

/**
 * Does together what arrives while others are on their way: one transaction, one wait for the disk, and each gets its own answer. Nobody waits for
 * company: where nothing is under way, one goes alone at once. Two of the same key never go together, so the second finds what the first has done.
 * @param commit answers each item in its place, or fails for all
 */
export function groupCommit<Item, Answer>(
  commit: (items: readonly Item[]) => Promise<readonly Answer[]>,
  keyOf: (item: Item) => string,
  { most, lanes }: Gathering,
): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = []
  let underWay = 0
  const keysUnderWay = new Set<string>()

  const gather = (): Waiting<Item, Answer>[] => {
    const group: Waiting<Item, Answer>[] = []
    const left: Waiting<Item, Answer>[] = []
    for (const each of waiting) {
      const key = keyOf(each.item)
      if (group.length >= most || keysUnderWay.has(key)) left.push(each)
      else {
        keysUnderWay.add(key)
        group.push(each)
      }
    }
    waiting = left
    return group
  }

  const send = async (group: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await commit(group.map(({ item }) => item))
      for (const [at, { done, failed }] of group.entries()) {
        const answer = answers[at]
        if (answer === undefined) failed(new Error('An item of a group was left unanswered.'))
        else done(answer)
      }
    } catch (error) {
      for (const { failed } of group) failed(error)
    }
    for (const { item } of group) keysUnderWay.delete(keyOf(item))
    underWay -= 1
    begin()
  }

  const begin = (): void => {
    while (underWay < lanes && waiting.length > 0) {
      const group = gather()
      if (group.length === 0) return
      underWay += 1
      void send(group)
    }
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed })
      // What arrives in the same turn of the event loop goes along.
      if (waiting.length === 1) queueMicrotask(begin)
    })
}
