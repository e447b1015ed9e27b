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

it('notices every single digit that was mistyped', () => {
  const number = 'A1234563'
  for (let at = 1; at < 7; at++)
    for (const digit of '0123456789')
      if (digit !== number[at])
        expect(normalisedHkid(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).toBeUndefined()
})
