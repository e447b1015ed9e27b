import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs } from './backoff.ts'
import { refusalBody, withoutSecret } from './clean.ts'
import { retryAfterMs } from './retryAfter.ts'
import { earned, fullBudget, spent, type RetryBudget } from './retryBudget.ts'

const now = Date.UTC(2026, 0, 1)

describe('When a provider asks to be asked again', () => {
  it.each([
    ['3', 3_000],
    ['0', 0],
    ['1.5', 1_500],
    ['Thu, 01 Jan 2026 00:00:07 GMT', 7_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    [undefined, undefined],
    ['soon', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['', undefined],
  ])('%j is understood', (value, ms) => {
    expect(retryAfterMs(value, now)).toBe(ms)
  })

  it('is waited for at least as long, and never for longer than anybody waits', () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
        share,
        (times, asked, random) => {
          const wait = backoffMs(times, asked, random)
          if (asked !== undefined && asked > 10_000) expect(wait).toBeUndefined()
          else {
            expect(wait).toBeGreaterThanOrEqual(asked ?? 0)
            expect(wait).toBeLessThanOrEqual((asked ?? 0) + 4_000)
          }
        },
      ),
    )
  })
})

describe('A budget of retries', () => {
  it('never gives more than a tenth of the calls and what it began with', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 500 }), (isCall) => {
        let budget: RetryBudget = fullBudget
        let calls = 0
        let retries = 0
        for (const each of isCall) {
          if (each) {
            budget = earned(budget)
            calls += 1
          } else {
            const left = spent(budget)
            if (left === undefined) continue
            budget = left
            retries += 1
          }
        }
        expect(retries).toBeLessThanOrEqual(fullBudget.tokens + calls * 0.1 + 1e-6)
        expect(budget.tokens).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('A provider’s text', () => {
  const secret = fc.string({
    minLength: 1,
    maxLength: 80,
    unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  })

  it('never holds eight characters in a row of our key', () => {
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), fc.nat(80), fc.nat(80), (key, before, after, from, to) => {
        const clean = withoutSecret(
          `${before} ${key.slice(Math.min(from, to), Math.max(from, to))} ${after} ${key}`,
          key,
        )
        for (let at = 0; at + 8 <= key.length; at += 1) expect(clean).not.toContain(key.slice(at, at + 8))
      }),
    )
  })

  it('stays as it is but for that', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(withoutSecret(text, 'sk-0123456789-abcdefghij')).toBe(text)
      }),
    )
  })

  it('gives OpenAI’s form to every refusal, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => {
        const body = JSON.parse(refusalBody(raw, 400, 'sk-0123456789').toString())
        expect(Object.keys(body.error)).toEqual(['message', 'type', 'param', 'code'])
        expect(typeof body.error.message).toBe('string')
        expect(typeof body.error.type).toBe('string')
      }),
    )
    expect(JSON.parse(refusalBody('{"detail":"no"}', 422, undefined).toString()).error.message).toBe('no')
    expect(JSON.parse(refusalBody('<html>', 422, undefined).toString()).error.message).toContain('422')
  })
})
