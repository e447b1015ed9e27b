import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propose } from './propose.ts'

const person = (id: string, waiting: number, recent = 0) => ({ id, waiting, recent })

describe('The proposal of reviewers', () => {
  it('takes those with the fewest cases waiting, then with the fewest lately', () => {
    const people = [person('ann', 4), person('ben', 1, 9), person('cat', 1, 2), person('dan', 0)]
    expect(propose('FL-1', people, 2)).toEqual(['dan', 'cat'])
    expect(propose('FL-1', people, 3)).toEqual(['dan', 'cat', 'ben'])
  })

  it('is the same in whatever order people are named, and names nobody twice', () => {
    const people = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1 }), waiting: fc.nat(3), recent: fc.nat(3) }),
      {
        selector: ({ id }) => id,
      },
    )
    fc.assert(
      fc.property(people, fc.string(), fc.nat(5), (list, reference, needed) => {
        const proposed = propose(reference, list, needed)
        expect(propose(reference, list.toReversed(), needed)).toEqual(proposed)
        expect(new Set(proposed).size).toBe(Math.min(needed, list.length))
      }),
    )
  })

  it('shares many cases out evenly where all begin alike', () => {
    const load = new Map(['ann', 'ben', 'cat', 'dan', 'eve'].map((id) => [id, 0]))
    for (let number = 0; number < 500; number++)
      for (const chosen of propose(
        `FL-${number}`,
        [...load].map(([id, waiting]) => person(id, waiting)),
        2,
      ))
        load.set(chosen, (load.get(chosen) ?? 0) + 1)
    expect([...load.values()]).toEqual([200, 200, 200, 200, 200])
  })

  it('draws lots that differ from case to case', () => {
    const first = Array.from({ length: 200 }, (_, n) => propose(`FL-${n}`, [person('ann', 0), person('ben', 0)], 1)[0])
    const anns = first.filter((id) => id === 'ann').length
    expect(anns).toBeGreaterThan(60)
    expect(anns).toBeLessThan(140)
  })
})
