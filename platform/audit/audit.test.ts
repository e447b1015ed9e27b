import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, GENESIS, link, saltedHash, verifyChain, type Linked } from './index.ts'

describe('Canonical JSON', () => {
  it('has its keys in order, no spaces, and nothing for what is absent', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: '中', 10: 1, 9: undefined })).toBe(
      '{"10":1,"a":"中","b":[1,{"c":true,"d":null}]}',
    )
  })
  it('leaves text as it is: two forms of one letter are two texts', () => {
    expect(canonicalJson('\u00e9')).not.toBe(canonicalJson('e\u0301'))
  })
  it('is the same whatever the order of keys, and reads back as the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const again: unknown = JSON.parse(canonicalJson(value))
        expect(canonicalJson(again)).toBe(canonicalJson(value))
        expect(again).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
  it.each([[NaN], [Infinity], ['\ud800'], [() => 1], [Symbol('a')], [new Date(0)], [undefined], [10n]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    },
  )
})

const chainOf = (records: readonly unknown[]): readonly Linked[] => {
  let prev = GENESIS
  return records.map((record, at) => {
    const hash = link(prev, record)
    const linked = { seq: at + 1, prev, hash, record }
    prev = hash
    return linked
  })
}
const headOf = (chain: readonly Linked[]) => ({ seq: chain.length, hash: chain.at(-1)?.hash ?? GENESIS })

describe('A chain', () => {
  const chain = chainOf([{ a: 1 }, { b: 2 }, { c: 3 }, { d: 4 }])

  it('holds as it was written', () => {
    expect(verifyChain(chain, headOf(chain))).toBeUndefined()
    expect(verifyChain([], headOf([]))).toBeUndefined()
  })
  it('shows what was altered', () => {
    const altered = chain.map((linked) => (linked.seq === 2 ? { ...linked, record: { b: 3 } } : linked))
    expect(verifyChain(altered)).toEqual({ seq: 2, kind: 'altered' })
  })
  it('shows what is missing, and what was cut off at the end', () => {
    expect(verifyChain(chain.filter(({ seq }) => seq !== 2))).toEqual({ seq: 2, kind: 'missing' })
    expect(verifyChain(chain.slice(0, 3))).toBeUndefined()
    expect(verifyChain(chain.slice(0, 3), headOf(chain))).toEqual({ seq: 4, kind: 'cut-off' })
    expect(verifyChain([], headOf(chain))).toEqual({ seq: 1, kind: 'cut-off' })
  })
  it('shows an altered record whose own hash was made again', () => {
    const forged = chain.map((linked) => {
      if (linked.seq !== 2) return linked
      const record = { b: 3 }
      return { ...linked, record, hash: link(linked.prev, record) }
    })
    expect(verifyChain(forged)).toEqual({ seq: 3, kind: 'not-linked' })
  })
  it('holds for no other order or content than its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.jsonValue(),
        (records, place, other) => {
          const whole = chainOf(records)
          const at = place % whole.length
          fc.pre(canonicalJson(other) !== canonicalJson(records[at]))
          const changed = whole.map((linked, index) => (index === at ? { ...linked, record: other } : linked))
          expect(verifyChain(changed, headOf(whole))).toEqual({ seq: at + 1, kind: 'altered' })
        },
      ),
    )
  })
})

it('hashes content that can be erased so that it cannot be tried out without its salt', () => {
  const content = { answer: true }
  expect(saltedHash(new Uint8Array(32), content)).not.toBe(saltedHash(new Uint8Array(32).fill(1), content))
})
