import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allot } from '../leases/allot.ts'
import { fitInto } from './fit.ts'
import { draw, end, noMoney, takeIdle, undraw, type Money } from './money.ts'
import { nextSize, shrunk } from './sliceSize.ts'

/** Nodes that lease from one budget, and a plain account of every dollar: the ledger lets no more be leased than is free. */
interface World {
  readonly limit: number
  readonly nodes: readonly {
    readonly money: Money
    readonly running: number[]
    leases: { id: string; hold: string; account: string; remaining: number }[]
  }[]
  settled: number
  over: number
  spent: number
}

const total = ({ idle, held, charged }: Money): number => idle + held + charged
const heldBy = (world: World): number =>
  world.nodes.flatMap(({ leases }) => leases).reduce((sum, { remaining }) => sum + remaining, 0)
const free = (world: World): number => world.limit - world.settled - heldBy(world)

const step = fc.oneof(
  fc.record({ do: fc.constant('lease' as const), node: fc.nat(2), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('call' as const), node: fc.nat(2), worst: fc.nat(30) }),
  fc.record({ do: fc.constant('refuse' as const), node: fc.nat(2) }),
  fc.record({ do: fc.constant('end' as const), node: fc.nat(2), cost: fc.nat(50) }),
  fc.record({ do: fc.constant('back' as const), node: fc.nat(2), most: fc.nat(40) }),
  fc.record({ do: fc.constant('settle' as const), node: fc.nat(2) }),
)
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never

const lessen = (leases: World['nodes'][number]['leases'], amount: number): number => {
  const { parts, short } = allot(leases, amount)
  for (const part of parts) for (const lease of leases) if (lease.id === part.id) lease.remaining -= part.amount
  return short
}

function act(world: World, given: Step, number: number): void {
  const node = world.nodes[given.node]
  if (node === undefined) return
  const { money, running } = node
  switch (given.do) {
    case 'lease':
      if (given.amount > free(world)) return
      money.idle += given.amount
      node.leases.push({ id: String(number), hold: String(number), account: 'a', remaining: given.amount })
      return
    case 'call':
      if (draw(money, given.worst)) running.push(given.worst)
      return
    case 'refuse': {
      const worst = running.pop()
      if (worst !== undefined) undraw(money, worst)
      return
    }
    case 'end': {
      const worst = running.shift()
      if (worst === undefined) return
      const met = end(money, worst, given.cost)
      expect(met.charge + met.over).toBe(given.cost)
      if (given.cost <= worst) expect(met.over).toBe(0)
      world.over += met.over
      world.spent += given.cost
      return
    }
    case 'back':
      expect(lessen(node.leases, takeIdle(money, given.most))).toBe(0)
      return
    case 'settle': {
      expect(lessen(node.leases, money.charged)).toBe(0)
      world.settled += money.charged
      money.charged = 0
    }
  }
}

describe('what nodes have leased', () => {
  it('is at every moment what their slices have left, and never more than the budget', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.array(step, { maxLength: 120 }), (limit, steps) => {
        const world: World = {
          limit,
          nodes: Array.from({ length: 3 }, () => ({ money: noMoney(), running: [], leases: [] })),
          settled: 0,
          over: 0,
          spent: 0,
        }
        for (const [number, each] of steps.entries()) {
          act(world, each, number)
          expect(free(world)).toBeGreaterThanOrEqual(0)
          for (const { money, leases, running } of world.nodes) {
            expect(money.idle).toBeGreaterThanOrEqual(0)
            expect(money.held).toBe(running.reduce((sum, worst) => sum + worst, 0))
            expect(total(money)).toBe(leases.reduce((sum, { remaining }) => sum + remaining, 0))
          }
        }
        // Every dollar that calls came to is settled, still to be settled, or an overrun.
        const charged = world.nodes.reduce((sum, { money }) => sum + money.charged, 0)
        expect(world.spent).toBe(world.settled + charged + world.over)
      }),
      { numRuns: 500 },
    )
  })
})

describe('who is let in', () => {
  it('is nobody beyond the funds, and nobody is left out whom they would still be enough for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 40 }), fc.nat(300), (worsts, funds) => {
        const waiting = worsts.map((worst) => ({ worst }))
        const { fits, sum } = fitInto(waiting, funds)
        expect(sum).toBe(fits.reduce((total_, { worst }) => total_ + worst, 0))
        expect(sum).toBeLessThanOrEqual(funds)
        for (const each of waiting) if (!fits.includes(each)) expect(sum + each.worst).toBeGreaterThan(funds)
      }),
    )
  })

  it('of equals is as many as the funds are enough for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(300), fc.nat(10_000), (worst, count, funds) => {
        const { fits } = fitInto(
          Array.from({ length: count }, () => ({ worst })),
          funds,
        )
        expect(fits).toHaveLength(Math.min(count, Math.floor(funds / worst)))
      }),
    )
  })
})

describe('a slice', () => {
  it('is larger where the last was used up at once, smaller where it lasted, and never beyond the most', () => {
    const first = nextSize(undefined, 0, 100, 5_000)
    expect(first).toEqual({ target: 1_600, at: 0 })
    expect(nextSize(first, 500, 100, 5_000).target).toBe(3_200)
    expect(nextSize(first, 5_000, 100, 5_000).target).toBe(1_600)
    expect(nextSize(first, 60_000, 100, 5_000).target).toBe(800)
    expect(nextSize({ target: 4_000, at: 0 }, 10, 100, 5_000).target).toBe(5_000)
  })
  it('takes no more than an eighth of what is free', () => expect(shrunk(1_000, 80)).toBe(10))
})
