import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakerRules, closedBreaker, entered, failed, lets, neither, succeeded, type Breaker } from './breaker.ts'

const step = fc.record({
  after: fc.integer({ min: 0, max: 40_000 }),
  ends: fc.constantFrom('well', 'badly', 'neither'),
})
type Step = { readonly after: number; readonly ends: string }

/** Calls one after another, each ending before the next; those that are not let are not made. */
function run(steps: readonly Step[]): {
  readonly breaker: Breaker
  readonly now: number
  readonly made: readonly string[]
} {
  let breaker: Breaker = closedBreaker
  let now = 0
  const made: string[] = []
  for (const { after, ends } of steps) {
    now += after
    if (!lets(breaker, now)) continue
    made.push(ends)
    breaker = entered(breaker, now)
    breaker =
      ends === 'well' ? succeeded(breaker, now) : ends === 'badly' ? failed(breaker, now) : neither(breaker, now)
  }
  return { breaker, now, made }
}

describe('A circuit breaker', () => {
  it('is closed after any call that went well', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { breaker, now } = run(steps)
        const later = now + breakerRules.mostOpenMs
        expect(succeeded(entered(breaker, later), later).kind).toBe('closed')
      }),
    )
  })

  it('opens on failures in a row, and never on fewer than that and fewer than a window needs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('well', 'badly'), { maxLength: breakerRules.calls - 1 }), (ends) => {
        const { breaker } = run(ends.map((each) => ({ after: 1, ends: each })))
        const row = `badly,`.repeat(breakerRules.inARow)
        const firstOpen = `${ends.join(',')},`.includes(row)
        expect(breaker.kind === 'closed').toBe(!firstOpen)
      }),
    )
  })

  it('opens when half of a window’s calls failed, though no five in a row did', () => {
    const steps = Array.from({ length: breakerRules.calls }, (_, at) => ({
      after: 1,
      ends: at % 2 === 0 ? 'well' : 'badly',
    }))
    expect(run(steps).breaker.kind).toBe('open')
  })

  it('lets nobody while it is open, then one at a time', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 300_000 }), (steps, wait) => {
        const { breaker, now } = run([...steps, ...Array.from({ length: 5 }, () => ({ after: 0, ends: 'badly' }))])
        if (breaker.kind === 'closed') return
        const then = now + wait
        expect(lets(breaker, then)).toBe(then >= breaker.until)
        if (!lets(breaker, then)) return
        expect(lets(entered(breaker, then), then)).toBe(false)
      }),
    )
  })

  it('stays open longer each time that a try fails, up to a bound', () => {
    let breaker: Breaker = run(Array.from({ length: 5 }, () => ({ after: 0, ends: 'badly' }))).breaker
    const waits: number[] = []
    let now = 0
    for (let time = 0; time < 12; time += 1) {
      expect(breaker.kind).toBe('open')
      if (breaker.kind === 'closed') return
      waits.push(breaker.until - now)
      now = breaker.until
      breaker = failed(entered(breaker, now), now)
    }
    expect(waits.slice(0, 3)).toEqual([5_000, 10_000, 20_000])
    expect(Math.max(...waits)).toBe(breakerRules.mostOpenMs)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  })

  it('lets another try at once where a try said nothing, and where nothing is heard of it', () => {
    const { breaker, now } = run(Array.from({ length: 5 }, () => ({ after: 0, ends: 'badly' })))
    const trying = entered(breaker, now + 5_000)
    expect(lets(neither(trying, now + 5_001), now + 5_001)).toBe(true)
    expect(lets(trying, now + 5_000 + breakerRules.tryMs)).toBe(true)
  })

  it('is not moved by calls that began before it opened', () => {
    const { breaker } = run(Array.from({ length: 5 }, () => ({ after: 0, ends: 'badly' })))
    expect(succeeded(breaker, 1)).toBe(breaker)
    expect(failed(breaker, 1)).toBe(breaker)
  })
})
