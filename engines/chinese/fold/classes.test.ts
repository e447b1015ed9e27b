import { describe, expect, it } from 'vitest'
import { readClasses } from './classes.ts'
import { simplifications, traditionals, variants } from './dictionaries.ts'
import { foldPlain } from './fold.ts'

describe("OpenCC's characters", () => {
  it('are all there', () => {
    expect(simplifications.length).toBeGreaterThan(3000)
    expect(traditionals.length).toBeGreaterThan(3000)
    expect(variants.length).toBeGreaterThan(90)
  })

  it.each([
    ['Traditional and its Simplified', simplifications],
    ['Simplified and its usual Traditional', traditionals],
    ['a standard character and the shape of Hong Kong or Taiwan', variants],
  ])('fold alike: %s', (_what, entries) => {
    const apart = entries.filter(({ from, to }) => foldPlain(from) !== foldPlain(to[0]))
    expect(apart).toEqual([])
  })

  it('fold to a member of their class that folds to itself', () => {
    for (const chosen of new Set(readClasses().values())) expect(foldPlain(chosen)).toBe(chosen)
  })

  it('keep apart what a reader keeps apart', () => {
    const different = ['人', '入', '未', '末', '教', '育', '學', '校', '億', '萬', '元', '日', '曰', '己', '已']
    expect(new Set(different.map((character) => foldPlain(character))).size).toBe(different.length)
  })

  it('never join many that mean different things', () => {
    const sizes = Map.groupBy(readClasses(), ([, chosen]) => chosen)
    expect(Math.max(...Array.from(sizes.values(), (members) => members.length))).toBeLessThanOrEqual(9)
  })
})
