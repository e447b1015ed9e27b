import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameFinder } from './nameFinder.ts'

const find = nameFinder([
  { id: 'air', names: ['人工智能研發院', '研發院', 'AI Research and Development Institute'] },
  { id: 'hk-air', names: ['香港人工智能研發院', 'HKAIRDI'] },
  { id: 'erb', names: ['僱員再培訓局', '再培訓局', 'ERB', 'Employees Retraining Board'] },
  { id: 'it', names: ['IT'] },
  { id: 'dpo', names: ['數字政策辦公室', '數字辦', 'Digital Policy Office', 'DPO'] },
  { id: 'hkma', names: ['金管局', '香港金融管理局', 'HKMA'] },
  { id: 'nothing', names: ['', '  ', '——'] },
])

function namesIn(text: string): readonly string[] {
  return find(text).map(({ id, start, end }) => `${id}:${text.slice(start, end)}`)
}

describe('names are found', () => {
  test.each([
    ['數字辦與金管局合作', ['dpo:數字辦', 'hkma:金管局']],
    ['数字政策办公室统筹', ['dpo:数字政策办公室']],
    ['僱員再培訓局（ＥＲＢ）', ['erb:僱員再培訓局', 'erb:ＥＲＢ']],
    ['the digital policy office said', ['dpo:digital policy office']],
    ['the Digital\nPolicy  Office', ['dpo:Digital\nPolicy  Office']],
    ['數字政策\n辦公室', ['dpo:數字政策\n辦公室']],
    ["HKMA's circular", ['hkma:HKMA']],
    ['金\u200b管局', ['hkma:金\u200b管局']],
  ] as const)('in %j', (text, names) => expect(namesIn(text)).toEqual(names))
})

describe('names are not found', () => {
  test('inside a longer name that is known', () => {
    expect(namesIn('香港人工智能研發院')).toEqual(['hk-air:香港人工智能研發院'])
  })
  test.each([
    ['it is so'],
    ['the verb'],
    ['ITS'],
    ['HKMAX'],
    ['erb'],
    ['digital policy officer'],
    ['數字\n\n政策辦公室'],
    ['——'],
    [''],
  ])('in %j', (text) => expect(namesIn(text)).toEqual([]))
})

test('a name that two things share is the first one’s', () => {
  expect(
    nameFinder([
      { id: 'one', names: ['某局'] },
      { id: 'two', names: ['某局'] },
    ])('某局').map(({ id }) => id),
  ).toEqual(['one'])
})

test('what is found is a span of the text that folds to a name, in order', () => {
  const pieces = [
    '人工智能',
    '研發院',
    '香港',
    'ERB',
    'erb',
    ' ',
    '\n',
    '再培訓局',
    '僱員',
    'x',
    '\ud800',
    '㎡',
    'Digital',
    'Policy Office',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end } of find(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('ten thousand names are found in one pass', () => {
  const many = nameFinder(
    Array.from({ length: 10_000 }, (_, i) => ({ id: String(i), names: [`第${i}號局`, `Bureau ${i}`] })),
  )
  expect(many('由第9999號局及 bureau 77 負責').map(({ id }) => id)).toEqual(['9999', '77'])
})
