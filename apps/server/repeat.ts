import type { Closing } from './closeAll.ts'

/**
 * Does `work` again and again, `ms` after it was last done, so that one that is slow is never overtaken by the next. What it gives ends
 * that, and resolves once the work that is under way is done.
 * @param work handles its own failures
 */
export function repeat(work: () => Promise<void>, ms: number): Closing {
  let ended = false
  let underWay: Promise<void> = Promise.resolve()
  const begin = () => {
    underWay = work().then(() => {
      if (!ended) timer = setTimeout(begin, ms)
    })
  }
  let timer = setTimeout(begin, ms)
  return async () => {
    ended = true
    clearTimeout(timer)
    await underWay
  }
}
