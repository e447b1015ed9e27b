import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldChanges } from './fieldChanges.ts'

describe('What changed in an entry', () => {
  test('is named by its keys, and entries of a list by their ids', () => {
    const before = {
      title: { en: 'Old' },
      money: [
        { id: 'vote', amount: 5 },
        { id: 'gone', amount: 1 },
      ],
    }
    const after = { title: { en: 'New' }, money: [{ id: 'vote', amount: 6 }], owner: 'x' }
    expect(fieldChanges(before, after)).toEqual([
      { field: 'title/en', before: 'Old', after: 'New' },
      { field: 'money/vote/amount', before: 5, after: 6 },
      { field: 'money/gone', before: { id: 'gone', amount: 1 } },
      { field: 'owner', after: 'x' },
    ])
  })

  test('is not the order of named entries, nor a key that is spelt out as nothing', () => {
    const before = { list: [{ id: 'a' }, { id: 'b' }], note: undefined }
    expect(fieldChanges(before, { list: [{ id: 'b' }, { id: 'a' }] })).toEqual([])
  })

  test('is a place in a list of the same length, and the whole list where its length changed', () => {
    expect(fieldChanges({ all: ['a', 'b'] }, { all: ['a', 'c'] })).toEqual([
      { field: 'all/1', before: 'b', after: 'c' },
    ])
    expect(fieldChanges({ all: ['a'] }, { all: ['a', 'c'] })).toEqual([
      { field: 'all', before: ['a'], after: ['a', 'c'] },
    ])
  })

  test('points of a series are named by their year', () => {
    const before = { points: [{ at: 2026, value: 1 }] }
    const after = {
      points: [
        { at: 2026, value: 2 },
        { at: 2027, value: 3 },
      ],
    }
    expect(fieldChanges(before, after).map(({ field }) => field)).toEqual(['points/2026/value', 'points/2027'])
  })

  test('is nothing exactly where two values are the same', () => {
    const json = fc.jsonValue({ depthSize: 'small' })
    fc.assert(
      fc.property(json, (value) => {
        expect(fieldChanges(value, structuredClone(value))).toEqual([])
      }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), fc.dictionary(fc.string(), fc.integer()), (a, b) => {
        const equal = Object.keys({ ...a, ...b }).every((key) => a[key] === b[key])
        expect(fieldChanges(a, b).length === 0).toBe(equal)
      }),
    )
  })
})
