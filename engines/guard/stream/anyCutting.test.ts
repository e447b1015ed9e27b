import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GuardPolicy, Pseudonym } from '../model.ts'
import { personalKinds } from '../model.ts'
import { usualPolicy } from '../policy/usualPolicies.ts'
import { adversarial, repeated } from '../testing/adversarial.ts'
import { countedWork } from '../testing/countedWork.ts'
import { createStreamGuard } from './createStreamGuard.ts'

const pseudonyms: readonly Pseudonym[] = [
  { token: '‹PHONE-1›', kind: 'phone', original: '(restored phone)' },
  { token: '‹HKID-2›', kind: 'hkid', original: '(restored card)' },
]

const secrets = [
  'A123456(3)',
  'A123456 (3)',
  'Ａ１２３４５６（３）',
  'A1234563',
  '4111 1111 1111 1111',
  '4111111111111111',
  'H1234567890',
]

const around = fc.constantFrom(
  'Hello',
  ' ',
  'the number is ',
  '你好，',
  '身份證',
  '號碼：',
  '電話',
  '9123 4567',
  '2024',
  '😀',
  '\ud83d',
  '\n',
  '. ',
  '。',
  '(',
  ')',
  '-',
  'A',
  'AB',
  'x',
  'I ',
  '12',
  '‹PHONE-1›',
  '[hkid - 2]',
  '‹PHONE',
  'HKID',
  '-2',
  '機密',
  '计划',
  '機.密',
  'secret plan',
  'se',
  'cret',
  '%41',
  '&#',
  '一',
  'bob@example.org',
  'bob',
  '@',
  'https://a.b/',
  '\u200b',
  '\u0301',
  'а',
  '１',
  '港幣 $1,234.56',
  'In 1997, ',
  ' at 3 pm on ',
)
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: around },
      { weight: 1, arbitrary: fc.constantFrom(...secrets) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

const cut = (whole: string, lengths: readonly number[]): readonly string[] => {
  const pieces: string[] = []
  let at = 0
  for (const length of lengths) {
    pieces.push(whole.slice(at, at + length))
    at += length
  }
  return [...pieces, whole.slice(at)]
}

const policies: Readonly<Record<string, GuardPolicy>> = {
  numbers: {
    ...usualPolicy('student'),
    terms: [
      { text: '機密計劃', action: 'mask' },
      { text: 'secret plan', action: 'mask' },
    ],
  },
  everything: {
    ...usualPolicy('student'),
    personalInAnswers: Object.fromEntries(personalKinds.map((kind) => [kind, 'mask'])),
  },
}

describe.each(Object.entries(policies))('with a policy for %s, for any text and any cutting', (_name, policy) => {
  it('what leaves is in all what would leave of the whole, and at no time anything else', () => {
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }), (whole, lengths) => {
        const once = createStreamGuard(policy, pseudonyms)
        const expected = once.push(whole).release + once.end().release
        const guard = createStreamGuard(policy, pseudonyms)
        let released = ''
        for (const piece of cut(whole, lengths)) {
          released += guard.push(piece).release
          expect(expected.startsWith(released)).toBe(true)
        }
        released += guard.end().release
        expect(released).toBe(expected)
      }),
      { numRuns: 700 },
    )
  })
})

describe('the work for a stream', () => {
  it.each(Object.entries(adversarial))('is in proportion to its length: %s', (_name, pattern) => {
    const work = (length: number): number => {
      const whole = repeated(pattern, length)
      return countedWork(() => {
        const guard = createStreamGuard(usualPolicy('student'), pseudonyms)
        for (let at = 0; at < whole.length; at += 25) guard.push(whole.slice(at, at + 25))
        guard.end()
      })
    }
    // Longer than what is held back at most.
    expect(work(5_000)).toBeLessThan(2.6 * work(2_500) + 20_000)
  })
})
