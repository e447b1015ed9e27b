/** How movements are gathered. */
export interface Gathering {
  /** The most that go together. */
  readonly most: number
  /** How many groups are on their way at once: one of all trees, and beside it trees that somebody else keeps waiting. */
  readonly lanes: number
}

/** With others, of whom none should wait long for the locks of one; or with others of its own tree, as long as it takes. */
export type Company = 'mixed' | 'own'

/** What is gathered, and how it is done. */
export interface Gathered<Item, Answer> extends Gathering {
  /** Answers each item in its place, or fails for all and has then left nothing behind. */
  readonly commit: (items: readonly Item[], company: Company) => Promise<readonly Answer[]>
  /** Two of the same key never go together, so that the second finds what the first has done. */
  readonly keyOf: (item: Item) => string
  /** What locks it needs: items of one tree wait for the same. Never empty. */
  readonly treeOf: (item: Item) => string
  /** Whether a mixed group has given up waiting for locks. Each tree of it is then done by itself, until it has got through. */
  readonly isStuck: (error: unknown) => boolean
  /** Whether a failure may be one item's fault: then each is tried alone. */
  readonly isFaultOfOne: (error: unknown) => boolean
}

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly done: (answer: Answer) => void
  readonly failed: (error: unknown) => void
}

const mixed = ''

/**
 * Does together what arrives while others are on their way: one transaction, one wait for the disk, and each gets its own answer. Nobody waits for
 * company: where nothing is under way, an item goes at once.
 */
export function groupCommit<Item, Answer>(gathered: Gathered<Item, Answer>): (item: Item) => Promise<Answer> {
  const { most, lanes, commit, keyOf, treeOf, isStuck, isFaultOfOne } = gathered
  type Group = readonly Waiting<Item, Answer>[]
  /** By lane, the lane that has waited longest first. */
  const waiting = new Map<string, Waiting<Item, Answer>[]>()
  const busy = new Set<string>()
  /** Trees that are kept waiting. */
  const apart = new Set<string>()
  let announced = false

  const enqueue = (each: Waiting<Item, Answer>): void => {
    const tree = treeOf(each.item)
    const lane = apart.has(tree) ? tree : mixed
    const queue = waiting.get(lane)
    if (queue === undefined) waiting.set(lane, [each])
    else queue.push(each)
  }

  const takeGroup = (lane: string, queue: Group): Group => {
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

  const send = async (group: Group, company: Company): Promise<void> => {
    try {
      const answers = await commit(
        group.map(({ item }) => item),
        company,
      )
      for (const [at, { done, failed }] of group.entries()) {
        const answer = answers[at]
        if (answer === undefined) failed(new Error('An item of a group was left unanswered.'))
        else done(answer)
      }
    } catch (error) {
      if (company === 'mixed' && isStuck(error)) {
        for (const { item } of group) apart.add(treeOf(item))
        for (const each of group) enqueue(each)
      } else if (group.length > 1 && isFaultOfOne(error)) {
        for (const each of group) await send([each], company)
      } else {
        for (const { failed } of group) failed(error)
      }
    }
  }

  const begin = (): void => {
    announced = false
    for (const [lane, queue] of waiting) {
      if (busy.size >= lanes) return
      if (busy.has(lane)) continue
      busy.add(lane)
      void send(takeGroup(lane, queue), lane === mixed ? 'mixed' : 'own').then(() => {
        busy.delete(lane)
        apart.delete(lane)
        begin()
      })
    }
  }

  return (item) =>
    new Promise((done, failed) => {
      enqueue({ item, done, failed })
      if (announced) return
      announced = true
      // What arrives in the same turn of the event loop goes along.
      queueMicrotask(begin)
    })
}
