import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { repeat } from './repeat.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('work that is slow is never overtaken, and the end waits for it', async () => {
  const done: (() => void)[] = []
  const end = repeat(() => new Promise((finish) => done.push(finish)), 5_000)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(done).toHaveLength(1)
  done[0]?.()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(done).toHaveLength(2)

  let isOver = false
  const over = end().then(() => (isOver = true))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(isOver).toBe(false)
  done[1]?.()
  await over
  await vi.advanceTimersByTimeAsync(60_000)
  expect(done).toHaveLength(2)
})
