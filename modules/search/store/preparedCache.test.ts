import { expect, it } from 'vitest'
import { preparedCache } from './preparedCache.ts'

const row = (passage: number) => ({ passage, document: `d${passage}`, ordinal: 0, text: '渡輪'.repeat(100) })

it('gives back what it kept, by collection and number', () => {
  const cache = preparedCache()
  cache.keep(1, row(7))
  expect(cache.get(1, 7)?.document).toBe('d7')
  expect(cache.get(2, 7)).toBeUndefined()
  expect(cache.get(1, 8)).toBeUndefined()
})

it('stays within its bounds, and forgets what was not used for longest', () => {
  const { bytes } = preparedCache().keep(1, row(0)).prepared
  const cache = preparedCache(3 * bytes)
  for (const passage of [0, 1, 2]) cache.keep(1, row(passage))
  cache.get(1, 0)
  cache.keep(1, row(2))
  cache.keep(1, row(3))
  expect([0, 1, 2, 3].filter((passage) => cache.get(1, passage) !== undefined)).toEqual([0, 2, 3])
})

it('keeps nothing that alone is beyond its bounds', () => {
  const cache = preparedCache(10)
  expect(cache.keep(1, row(0)).prepared.text).toContain('渡輪')
  expect(cache.get(1, 0)).toBeUndefined()
})
