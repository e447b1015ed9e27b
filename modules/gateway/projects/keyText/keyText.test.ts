import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSecrets } from '#platform/secrets'
import type { KeyId } from '../../model/ids.ts'
import { base62, fromBase62 } from './base62.ts'
import { hashOfKey, idOfKeyText, isHashOfKey, keyTextLength, makeKeyText } from './keyText.ts'

const secrets = createSecrets('a secret that is only for tests, 32 signs')
const uuid = fc.uuid().map((id) => id as KeyId)
const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('a key', () => {
  it('names its id, in letters and digits of one length', () => {
    fc.assert(
      fc.property(uuid, bytes, (id, random) => {
        const text = makeKeyText(secrets, id, random)
        expect(text).toMatch(/^fl-[0-9A-Za-z]+$/)
        expect(text).toHaveLength(keyTextLength)
        expect(idOfKeyText(secrets, text)).toBe(id)
      }),
    )
  })

  it('is refused where one sign of it is another', () => {
    fc.assert(
      fc.property(uuid, bytes, fc.nat(keyTextLength - 1), fc.constantFrom(...'0Az9'), (id, random, at, sign) => {
        const text = makeKeyText(secrets, id, random)
        const other = text.slice(0, at) + sign + text.slice(at + 1)
        fc.pre(other !== text)
        expect(idOfKeyText(secrets, other)).toBeUndefined()
      }),
    )
  })

  it('that somebody else has made, in the right form, is refused', () => {
    const text = makeKeyText(
      createSecrets('x'.repeat(32)),
      'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' as KeyId,
      randomBytes(32),
    )
    expect(idOfKeyText(secrets, text)).toBeUndefined()
    const changed = createSecrets({ current: 'n'.repeat(32), earlier: ['x'.repeat(32)] })
    expect(idOfKeyText(changed, text)).toBe('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')
    expect(isHashOfKey(changed, text, hashOfKey(createSecrets('x'.repeat(32)), text))).toBe(true)
  })

  it.each([
    '',
    'fl-',
    'sk-abc',
    'fl-'.padEnd(keyTextLength, 'z'),
    'fl-'.padEnd(keyTextLength, '-'),
    'x'.repeat(100_000),
  ])('is not %.20s', (text) => expect(idOfKeyText(secrets, text)).toBeUndefined())
})

it('any bytes come back from their signs', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (given) => {
      expect(fromBase62(base62(given), 16)).toEqual(Buffer.from(given))
    }),
  )
})
