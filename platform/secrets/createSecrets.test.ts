import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSecrets } from './createSecrets.ts'

const old = 'o'.repeat(32)
const current = 'c'.repeat(32)
const secrets = createSecrets(current)

const altered = (sealed: string, at: number): string => {
  const other = sealed[at] === 'A' ? 'B' : 'A'
  return `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`
}

describe('A sealed text', () => {
  it('is given back whole, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(secrets.open('a', secrets.seal('a', text))).toBe(text.toWellFormed())
      }),
    )
  })

  it('shows nothing of what is in it, and is different each time', () => {
    const sealed = Array.from({ length: 100 }, () => secrets.seal('a', 'very plain words'))
    expect(new Set(sealed).size).toBe(100)
    for (const each of sealed)
      expect(Buffer.from(each.split('.')[2] ?? '', 'base64url').toString()).not.toContain('plain')
  })

  it('is not opened for another purpose, by another key, or where a single character was altered', () => {
    const sealed = secrets.seal('a', 'x')
    expect(secrets.open('b', sealed)).toBeUndefined()
    expect(createSecrets(old).open('a', sealed)).toBeUndefined()
    // The last character of base64url may hold bits that no byte uses, so it is left out.
    const opened = Array.from({ length: sealed.length - 1 }, (_, at) => secrets.open('a', altered(sealed, at)))
    expect(opened.filter((each) => each !== undefined)).toEqual([])
  })

  it.each(['', '.', 'v1..', 'v1.x.y', 'v2.0.A', 'a.b.c.d', '\u0000', 'v1'.repeat(10_000)])('is none: %j', (junk) => {
    expect(secrets.open('a', junk)).toBeUndefined()
  })

  it('is still opened after the key was changed, and then sealed with the new one', () => {
    const before = createSecrets(old).seal('a', 'kept')
    const after = createSecrets({ current, earlier: [old] })
    expect(after.open('a', before)).toBe('kept')
    expect(secrets.open('a', after.seal('a', 'new'))).toBe('new')
  })
})

describe('A keyed hash', () => {
  it('is the same for the same value, and different for each value, purpose and key', () => {
    const hashes = [
      secrets.keyedHash('a', '1'),
      secrets.keyedHash('a', '2'),
      secrets.keyedHash('b', '1'),
      createSecrets(old).keyedHash('a', '1'),
    ]
    expect(secrets.keyedHash('a', '1')).toBe(hashes[0])
    expect(new Set(hashes).size).toBe(4)
  })

  it('can be found under the keys of before', () => {
    expect(createSecrets({ current, earlier: [old] }).keyedHashes('a', '1')).toEqual([
      secrets.keyedHash('a', '1'),
      createSecrets(old).keyedHash('a', '1'),
    ])
  })
})
