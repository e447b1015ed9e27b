import { expect, it } from 'vitest'
import { recently } from './recently.ts'

it('reads once for all who ask within two seconds, and again after that, after a failure, and when the clock goes back', async () => {
  let time = 10_000
  let reads = 0
  const get = recently(
    async () => {
      reads += 1
      if (reads === 2) throw new Error('no database')
      return reads
    },
    () => new Date(time),
  )
  expect(await Promise.all([get(), get()])).toEqual([1, 1])
  time += 1_999
  expect(await get()).toBe(1)
  time += 1
  await expect(get()).rejects.toThrow('no database')
  expect(await get()).toBe(3)
  time -= 5_000
  expect(await get()).toBe(4)
})
