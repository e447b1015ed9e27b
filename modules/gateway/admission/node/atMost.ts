/** Lets so many pieces of work go on at once; the others wait in turn. */
export function atMost(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let going = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (going >= most) await new Promise<void>((free) => queue.push(free))
    else going += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      // The place is handed on.
      if (next === undefined) going -= 1
      else next()
    }
  }
}
