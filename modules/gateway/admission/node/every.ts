/** Does something again and again, never twice at once; what fails is done again at the next turn. */
export interface Repeated {
  /** Resolves when nothing of it goes on any more. */
  readonly stop: () => Promise<void>
}

/** @param waitMs how long to wait after each turn */
export function every(waitMs: () => number, work: () => Promise<void>, onError: (error: unknown) => void): Repeated {
  let isStopped = false
  let turn: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const plan = (): void => {
    if (isStopped) return
    timer = setTimeout(() => {
      turn = work().catch(onError).then(plan)
    }, waitMs())
    timer.unref()
  }
  plan()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await turn
    },
  }
}
