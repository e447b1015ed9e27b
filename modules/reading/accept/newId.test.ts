import { describe, expect, it } from 'vitest'
import type { Content } from '#modules/packs'
import { idGiver, slug } from './newId.ts'

const content = { measures: [{ id: 'smart-ferries', money: [{ id: 'ferry-money' }] }] } as unknown as Content // As much of a pack as ids need.

describe('An id', () => {
  it.each([
    ['Digital clinics (phase 2)', 'digital-clinics-phase-2'],
    ['The Port’s café', 'the-ports-cafe'],
    ['渡輪', ''],
    [`${'long '.repeat(40)}`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ])('is made of English words: %s', (words, id) => {
    expect(slug(words)).toBe(id)
  })

  it('is one that no entry has, whatever its kind, and that no page has', () => {
    const give = idGiver(content)
    expect([
      give('Smart ferries', 'x'),
      give('Ferry money', 'x'),
      give('Smart ferries', 'x'),
      give('Changes', 'x'),
      give('渡輪', 'measure'),
    ]).toEqual(['smart-ferries-2', 'ferry-money-2', 'smart-ferries-3', 'changes-2', 'measure'])
  })
})
