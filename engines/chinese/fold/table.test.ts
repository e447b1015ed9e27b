import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from './character.ts'
import { foldTable } from './table.ts'

describe('the table of code units', () => {
  it('knows every first half of a pair that may be a mark or unseen', () => {
    const { kinds: ofUnit } = foldTable()
    const missed: number[] = []
    for (let point = 0x10000; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point)
      if (ofUnit[character.charCodeAt(0)] !== kinds.mayJoin && kindOf(character) !== kinds.slow) missed.push(point)
    }
    expect(missed).toEqual([])
  })
})
