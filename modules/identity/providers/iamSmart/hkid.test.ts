import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalisedHkid } from './hkid.ts'

it.each([
  // The specimen numbers that are commonly printed.
  ['A123456(3)', 'A1234563'],
  ['a1234563', 'A1234563'],
  ['AB987654(3)', 'AB9876543'],
  [' C 668668 ( 9 ) ', 'C6686689'],
  ['Ｇ１２３４５６（Ａ）', 'G123456A'],
])('reads %j', (given, normalised) => {
  expect(normalisedHkid(given)).toBe(normalised)
})

it.each([
  '',
  'A123456',
  'A12345(3)',
  '1234563',
  'ABC1234563',
  'A123456(33)',
  'A1234563\u0000',
  'Á1234563',
  'A123456(B)',
])('reads no number from %j', (given) => {
  expect(normalisedHkid(given)).toBeUndefined()
})

it('lets exactly one check digit pass for any number', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: 2 })
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(letters, digits, (before, six) => {
      const passing = [...'0123456789A'].filter((check) => normalisedHkid(`${before}${six}${check}`) !== undefined)
      expect(passing).toHaveLength(1)
    }),
  )
})

const mistyped = [1, 2, 3, 4, 5, 6].flatMap((at) =>
  [...'0123456789']
    .filter((digit) => digit !== 'A1234563'[at])
    .map((digit) => `A1234563`.slice(0, at) + digit + `A1234563`.slice(at + 1)),
)

it.each(mistyped)('notices the one digit that was mistyped in %s', (number) => {
  expect(normalisedHkid(number)).toBeUndefined()
})
