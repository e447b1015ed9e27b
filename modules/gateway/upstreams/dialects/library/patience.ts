/** How long is waited for a provider: for its first part, between parts, and in all. */
export interface Patience {
  /** Aborts when it is over, or when the client has gone. */
  readonly signal: AbortSignal
  readonly isOver: () => boolean
  /** A part has come. */
  readonly goOn: () => void
  /** The answer has ended: nothing is waited for any more. */
  readonly end: () => void
  /** Nobody wants the answer any more. */
  readonly abandon: () => void
}

export function createPatience(
  client: AbortSignal,
  { firstByteMs, idleMs, totalMs }: { readonly firstByteMs: number; readonly idleMs: number; readonly totalMs: number },
  remainingMs: number,
): Patience {
  const controller = new AbortController()
  let isOver = false
  let isEnded = false
  const over = (): void => {
    isOver = true
    controller.abort(new DOMException('The provider was too slow', 'AbortError'))
  }
  const left = (): void => controller.abort(client.reason)
  const total = setTimeout(over, Math.min(totalMs, remainingMs))
  let next = setTimeout(over, Math.min(firstByteMs, remainingMs))
  client.addEventListener('abort', left, { once: true })
  if (client.aborted) left()
  const end = (): void => {
    isEnded = true
    clearTimeout(total)
    clearTimeout(next)
    client.removeEventListener('abort', left)
  }
  return {
    signal: controller.signal,
    isOver: () => isOver,
    goOn: () => {
      clearTimeout(next)
      if (!isEnded) next = setTimeout(over, idleMs)
    },
    end,
    abandon: () => {
      if (isEnded) return
      end()
      controller.abort(new DOMException('Nobody reads the answer any more', 'AbortError'))
    },
  }
}
