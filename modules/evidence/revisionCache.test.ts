import { describe, expect, it } from 'vitest'
import { revisionCache } from './revisionCache.ts'

function counted() {
  let time = 0
  let reads = 0
  const cache = revisionCache(
    async () => {
      reads++
      if (reads === 2) throw new Error('no database')
      return String(reads)
    },
    () => new Date(time),
  )
  return { cache, reads: () => reads, at: (milliseconds: number) => (time = milliseconds) }
}

describe('the revision of the sources', () => {
  it('is asked for once a second at most', async () => {
    const { cache, reads, at } = counted()
    expect(await Promise.all([cache.get(), cache.get()])).toEqual(['1', '1'])
    at(999)
    expect(await cache.get()).toBe('1')
    at(1_000)
    await expect(cache.get()).rejects.toThrow('no database')
    expect(reads()).toBe(2)
  })
  it('is asked for again at once after a change, or when it could not be had', async () => {
    const { cache } = counted()
    await cache.get()
    cache.forget()
    await expect(cache.get()).rejects.toThrow('no database')
    expect(await cache.get()).toBe('3')
  })
})
